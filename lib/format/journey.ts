import type { Goal, GoalKind } from "@/lib/journey/goal";
import type { Plan } from "@/lib/journey/planner/plan";
import type { Objective } from "@/lib/journey/planner/question";
import type { Activity } from "@/lib/journey/step";
import type { StepProgress, StepState } from "@/lib/journey/step-state";
import { countOf, countText } from "./count";
import { priceText } from "./credential";

export const GOAL_KIND_WORDS: Readonly<Record<GoalKind, string>> = {
  role: "Ready for a role",
  requirements: "Meets requirements",
  minimums: "Team minimums hold",
  competencies: "Competencies at a level",
  pathway: "Completes a pathway",
};

/** "ready for Senior SRE"; `nameOf` tells roles, requirements, competencies and pathways. */
export function goalText(goal: Goal, nameOf: (id: string) => string): string {
  switch (goal.kind) {
    case "role":
      return `ready for ${nameOf(goal.roleId)}${goal.desirableToo ? ", what it wishes for as well" : ""}`;
    case "requirements":
      return goal.requirementIds.length === 0
        ? "all requirements met"
        : `meets ${namesText(goal.requirementIds, nameOf)}`;
    case "minimums":
      return "all minimums hold";
    case "competencies": {
      const who = goal.holders === null ? "everybody" : countOf(goal.holders, "person", "people");
      return `${who} at level ${goal.level} in ${namesText(goal.competencyIds, nameOf)}`;
    }
    case "pathway":
      return `everybody completes ${nameOf(goal.pathwayId)}`;
  }
}

const NAMED = 3;

function namesText(ids: readonly string[], nameOf: (id: string) => string): string {
  const rest = ids.length - NAMED;
  const named = ids.slice(0, NAMED).map(nameOf).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}

export const ACTIVITY_WORDS: Readonly<Record<Activity, string>> = {
  "self-study": "self-study",
  course: "course",
  workshop: "workshop",
  coaching: "coaching",
  practice: "practice at work",
  "practical-test": "practical test",
};

export function activityText(activity: Activity | null): string | null {
  return activity && ACTIVITY_WORDS[activity];
}

export const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = {
  cheapest: "Cheapest",
  earliest: "Earliest end",
  "fewest-exams": "Fewest exams",
};

/** Proved only where the solver proved it; else how far from the best the plan may be. */
export function provedText({ isProved, gap }: Pick<Plan, "isProved" | "gap">): string {
  return isProved ? "proved optimal" : `at most ${Math.ceil(gap * 100)} % from the best`;
}

/** What one thing costs; what costs nothing is free. */
export function costText(cents: number, currency: string | null): string {
  return cents === 0 ? "free" : moneyText(cents, currency);
}

/** "6 140 EUR", "39.50 USD", "0 EUR". */
export function moneyText(cents: number, currency: string | null): string {
  const whole = countText(Math.trunc(cents / 100));
  const rest = cents % 100 === 0 ? "" : `.${String(cents % 100).padStart(2, "0")}`;
  return `${whole}${rest} ${currency ?? ""}`.trim();
}

/** "39.50" for 3950 cents; empty for none. */
export function inUnits(cents: number | null): string {
  if (cents === null) return "";
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** "412 h". */
export function hoursText(hours: number): string {
  return `${countText(Math.round(hours * 10) / 10)} h`;
}

type Defined = {
  readonly price: number | null;
  readonly currency: string | null;
  readonly hours: number | null;
};

/** "395 USD · 40 h": what the catalogue says that it takes, as far as anybody knows. */
export function definedText({ price, currency, hours }: Defined): string {
  const cost = priceText(price, currency) ?? "price not known";
  return `${cost} · ${hours === null ? "length not known" : hoursText(hours)}`;
}

/** "9 micro · 6 other": how many of each kind of step. */
export function mixText({ micro, others }: { micro: number; others: number }): string {
  return `${countText(micro)} micro · ${countText(others)} cert`;
}

/** With a sign, so that colour is never alone. */
export const STEP_STATE_WORDS: Readonly<
  Record<StepState, { readonly sign: string; readonly words: string; readonly hint: string }>
> = {
  done: { sign: "✓", words: "done", hint: "Their awards say so." },
  failed: { sign: "✕", words: "not passed", hint: "The last attempt failed." },
  late: { sign: "!", words: "late", hint: "Its last day is over." },
  stalled: {
    sign: "‖",
    words: "stalled",
    hint: "It should have begun over a month ago, and no award in progress says that it did.",
  },
  "under-way": { sign: "▸", words: "under way", hint: "It has begun." },
  ahead: { sign: "○", words: "ahead", hint: "It has not begun." },
};

/** "✓ done", "▸ under way, 1 attempt failed". */
export function stepStateText({ state, failed }: StepProgress): string {
  const { sign, words } = STEP_STATE_WORDS[state];
  const attempts = failed === 0 ? "" : `, ${countOf(failed, "attempt")} failed`;
  return `${sign} ${words}${attempts}`;
}
