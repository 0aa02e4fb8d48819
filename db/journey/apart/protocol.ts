import type { SolveProgress } from "@/db/journey/load-solver";
import type { Asking, JourneyAnswer } from "@/lib/journey/planner/plan-reachable";
import type { Objective, PlanQuestion } from "@/lib/journey/planner/question";

/** What the planning process is asked, once. */
export type Asked = Omit<Asking, "solve"> & { readonly question: PlanQuestion };

/** How far it is, and with what. */
export type PlanProgress = SolveProgress & { readonly objective: Objective };

export type Told =
  | { readonly kind: "ready" }
  | ({ readonly kind: "progress" } & PlanProgress)
  | { readonly kind: "answered"; readonly answered: JourneyAnswer };
