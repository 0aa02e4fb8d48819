import type { SolveProgress } from "@/db/journey/load-solver";
import type { Answered } from "@/lib/journey/planner/plan-all";
import type { Objective, PlanQuestion } from "@/lib/journey/planner/question";
import type { Search } from "@/lib/journey/planner/search";

/** What the planning process is asked, once. */
export type Asked = Omit<Search, "solve"> & { readonly question: PlanQuestion };

/** How far it is, and with what. */
export type PlanProgress = SolveProgress & { readonly objective: Objective };

export type Told =
  | { readonly kind: "ready" }
  | ({ readonly kind: "progress" } & PlanProgress)
  | { readonly kind: "answered"; readonly answered: Answered };
