import { unreachableIn } from "./conflict";
import { type Answered, planAll } from "./plan-all";
import type { Objective, PlanQuestion } from "./question";
import type { Search } from "./search";

/** What there is to say to a question of which something may be left open. */
export type JourneyAnswer = Answered & {
  /** Demands, by key, that nothing on offer brings about whatever it costs, and that were left out of the question. */
  readonly leftOpen: readonly string[];
};

export type Asking = Search & { readonly leavesOpen: boolean };

/** Likewise; where `leavesOpen`, what nothing brings about stands in nobody's way. Where that is all, it is impossible. */
export function planReachable(
  question: PlanQuestion,
  { leavesOpen, ...search }: Asking,
  onObjective?: (objective: Objective) => void,
): JourneyAnswer {
  const hopeless = leavesOpen ? unreachableIn(question) : [];
  const leftOpen = hopeless.length < question.demands.length ? hopeless : [];
  const demands = question.demands.filter(({ key }) => !leftOpen.includes(key));
  return { ...planAll({ ...question, demands }, search, onObjective), leftOpen };
}
