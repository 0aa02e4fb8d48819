import type { Answered } from "@/lib/journey/planner/plan-all";
import type { Objective, PlanQuestion } from "@/lib/journey/planner/question";

/** What the planning process is asked, once. */
export type Asked = {
  readonly question: PlanQuestion;
  /** For each call of the solver. */
  readonly seconds: number;
  readonly microFirst: boolean;
};

/** How far it is: what it looks for, the best value so far, and the bound that none can better. */
export type PlanProgress = {
  readonly objective: Objective;
  readonly value: number | null;
  readonly bound: number | null;
};

export type Told =
  | { readonly kind: "ready" }
  | ({ readonly kind: "progress" } & PlanProgress)
  | { readonly kind: "answered"; readonly answered: Answered };
