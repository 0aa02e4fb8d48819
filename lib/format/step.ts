import type { StepProblem } from "@/lib/sandbox/apply-scenario";
import type { Step } from "@/lib/sandbox/step";
import { countOf } from "./count";
import { dayText } from "./day";
import { PROOF_WORDS } from "./proof";

/** What steps name, by id: people, teams, roles, credentials, competencies, requirements, awards, minimums. */
export type StepNames = (id: string) => string;

/** A step as a sentence of a scenario: "Ada Lindqvist leaves, last day 31 Dec 2026". */
export function stepWords(step: Step, nameOf: StepNames): string {
  switch (step.kind) {
    case "leave":
      return `${nameOf(step.personId)} leaves, last day ${dayText(step.on)}`;
    case "move":
      return `${nameOf(step.personId)} is in ${nameOf(step.teamId)} from ${dayText(step.on)} on`;
    case "take-role":
      return `${nameOf(step.personId)} is ${nameOf(step.roleId)} from ${dayText(step.on)} on`;
    case "give-up-role":
      return `${nameOf(step.personId)} is ${nameOf(step.roleId)} no longer, last day ${dayText(step.on)}`;
    case "earn": {
      const until = step.expiresOn === null ? "" : ` until ${dayText(step.expiresOn)}`;
      return `${nameOf(step.personId)} holds ${nameOf(step.credentialId)} from ${dayText(step.on)} on${until}`;
    }
    case "reach":
      return `${nameOf(step.personId)} is at level ${step.level} in ${nameOf(step.competencyId)} from ${dayText(step.on)} on`;
    case "verify": {
      const proof = PROOF_WORDS[step.proof].words.toLowerCase();
      return `${nameOf(step.awardId)} of ${nameOf(step.personId)} is proved as ${proof}`;
    }
    case "version": {
      const grace = step.graceDays === null ? "" : `, ${countOf(step.graceDays, "day")} of grace`;
      const only = step.teamId === null ? "" : `, of ${nameOf(step.teamId)} only`;
      const what = `as its version of ${dayText(step.from)}`;
      return `${nameOf(step.requirementId)} asks from ${dayText(step.on)} on ${what}${grace}${only}`;
    }
    case "minimum":
      return `At least ${step.minimum} for ${nameOf(step.minimumId)}`;
  }
}

/** Why a step changes nothing, and the way out. */
export const STEP_PROBLEM_WORDS: Readonly<Record<StepProblem, string>> = {
  "person-unknown": "They are out of your reach, or unknown: leave the step out.",
  "not-joined": "They have not joined by then: choose a later day.",
  "left-before": "They have left by then: choose an earlier day.",
  "same-team": "They are in that team on the day already.",
  "moves-then": "They come into a team on that very day already.",
  "team-unknown": "There is no such team.",
  "role-held": "They hold that role then, or will later.",
  "role-not-held": "They do not hold that role on the day.",
  "ends-before": "It would end before it begins.",
  "award-unknown": "They have no such award.",
  "proved-already": "It is proved so well already.",
  "version-unknown": "The requirement has no version from that day.",
  "in-effect": "It is in effect then anyway.",
  "minimum-unknown": "There is no such minimum in your reach.",
  "same-minimum": "It asks for so many already.",
};
