import { z } from "zod";
import { Day, formatDay } from "@/lib/calendar";
import { digits } from "@/lib/form/blank";
import {
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
  TeamMinimumId,
} from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { MAX_STEPS, type Step, type StepKind } from "./step";

const BETWEEN_PARTS = ".";
const BETWEEN_STEPS = "_";
const OPEN = "-";

/** The step as it stands in an address, in signs that need no escaping there: `leave.0199….2026-12-31`. */
export function stepText(step: Step): string {
  return [step.kind, ...partsOf(step)].join(BETWEEN_PARTS);
}

function partsOf(step: Step): (string | number)[] {
  switch (step.kind) {
    case "leave":
      return [step.personId, formatDay(step.on)];
    case "move":
      return [step.personId, step.teamId, formatDay(step.on)];
    case "take-role":
    case "give-up-role":
      return [step.personId, step.roleId, formatDay(step.on)];
    case "earn": {
      const { personId, credentialId, on, expiresOn, proof } = step;
      return [
        personId,
        credentialId,
        formatDay(on),
        expiresOn ? formatDay(expiresOn) : OPEN,
        proof,
      ];
    }
    case "reach":
      return [step.personId, step.competencyId, step.level, formatDay(step.on), step.proof];
    case "verify":
      return [step.personId, step.awardId, step.proof];
    case "version": {
      const { requirementId, from, on, graceDays, teamId } = step;
      return [requirementId, formatDay(from), formatDay(on), graceDays ?? OPEN, teamId ?? OPEN];
    }
    case "minimum":
      return [step.minimumId, step.minimum];
  }
}

const orOpen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === OPEN ? null : text), schema.nullable());

/** Reads what `partsOf` writes. */
const READERS: { [Kind in StepKind]: z.ZodType<Extract<Step, { kind: Kind }>> } = {
  leave: z
    .tuple([PersonId, Day])
    .transform(([personId, on]) => ({ kind: "leave" as const, personId, on })),
  move: z
    .tuple([PersonId, TeamId, Day])
    .transform(([personId, teamId, on]) => ({ kind: "move" as const, personId, teamId, on })),
  "take-role": z
    .tuple([PersonId, RoleId, Day])
    .transform(([personId, roleId, on]) => ({ kind: "take-role" as const, personId, roleId, on })),
  "give-up-role": z.tuple([PersonId, RoleId, Day]).transform(([personId, roleId, on]) => {
    return { kind: "give-up-role" as const, personId, roleId, on };
  }),
  earn: z
    .tuple([PersonId, CredentialId, Day, orOpen(Day), Proof])
    .transform(([personId, credentialId, on, expiresOn, proof]) => {
      return { kind: "earn" as const, personId, credentialId, on, expiresOn, proof };
    }),
  reach: z
    .tuple([PersonId, CompetencyId, digits(z.int().min(1).max(20)), Day, Proof])
    .transform(([personId, competencyId, level, on, proof]) => {
      return { kind: "reach" as const, personId, competencyId, level, on, proof };
    }),
  verify: z.tuple([PersonId, AwardId, Proof]).transform(([personId, awardId, proof]) => ({
    kind: "verify" as const,
    personId,
    awardId,
    proof,
  })),
  version: z
    .tuple([RequirementId, Day, Day, orOpen(digits(z.int().min(0).max(3_650))), orOpen(TeamId)])
    .transform(([requirementId, from, on, graceDays, teamId]) => {
      return { kind: "version" as const, requirementId, from, on, graceDays, teamId };
    }),
  minimum: z
    .tuple([TeamMinimumId, digits(z.int().min(1).max(10_000))])
    .transform(([minimumId, minimum]) => ({ kind: "minimum" as const, minimumId, minimum })),
};

/** All steps of a scenario as one value of an address; null for none, so that it is left out. */
export function scenarioText(steps: readonly Step[]): string | null {
  return steps.length === 0 ? null : steps.map(stepText).join(BETWEEN_STEPS);
}

/** Reads what `scenarioText` writes. What is no step makes the whole unreadable, and so do too many. */
export const Scenario = z.string().transform((text, context): readonly Step[] => {
  const parts = text.split(BETWEEN_STEPS);
  const steps = parts.slice(0, MAX_STEPS).flatMap((part) => readStep(part) ?? []);
  if (steps.length === parts.length) return steps;
  context.addIssue({ code: "custom", message: `A scenario is up to ${MAX_STEPS} steps.` });
  return z.NEVER;
});

/** Reads what `stepText` writes; null for anything else. */
export function readStep(text: string): Step | null {
  const [kind = "", ...parts] = text.split(BETWEEN_PARTS);
  if (!isKind(kind)) return null;
  const read = READERS[kind].safeParse(parts);
  return read.success ? read.data : null;
}

function isKind(text: string): text is StepKind {
  return Object.hasOwn(READERS, text);
}
