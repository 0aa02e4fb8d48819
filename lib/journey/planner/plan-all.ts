import { type Conflict, conflictIn } from "./conflict";
import { type Plan, planFor } from "./plan";
import { OBJECTIVES, type Objective, type PlanQuestion } from "./question";
import type { Search } from "./search";

/** Everything there is to say to a question: a plan by each objective, or why there is none. */
export type Answered =
  | { readonly kind: "plans"; readonly plans: readonly Plan[] }
  | { readonly kind: "impossible"; readonly conflict: Conflict }
  /** The time was up before a plan was found, or it was sure that there is none. */
  | { readonly kind: "out-of-time" };

/** `onObjective` hears what is looked for next. */
export function planAll(
  question: PlanQuestion,
  search: Search,
  onObjective?: (objective: Objective) => void,
): Answered {
  const plans: Plan[] = [];
  for (const objective of OBJECTIVES) {
    onObjective?.(objective);
    const found = planFor(question, objective, search);
    if (found.kind === "plan") plans.push(found.plan);
    else if (found.kind === "impossible") {
      return { kind: "impossible", conflict: conflictIn(question, search) };
    }
  }
  return plans.length > 0 ? { kind: "plans", plans } : { kind: "out-of-time" };
}
