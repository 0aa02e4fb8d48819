import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";

type Facts = {
  readonly id?: PersonId;
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
  readonly managerId: PersonId | null;
};

/** What is wrong with a person whoever enters them, by hand or from a file. */
export function personProblems({ id, joinedOn, leftOn, managerId }: Facts): InputProblem[] {
  const problems: InputProblem[] = [];
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    problems.push(problem("leftOn", "left-before-joined", "The last day is before the first."));
  }
  if (managerId !== null && managerId === id) {
    problems.push(problem("managerId", "manager-is-self", "Nobody is their own manager."));
  }
  return problems;
}
