import type { Day } from "@/lib/calendar";
import { type InputProblem, problem } from "@/lib/refusal";

/** A stay of days, first and last counted, has to have one. */
export function spanProblems(
  first: Day,
  last: Day | null,
  lastField: "endsOn" | "expiresOn" | "effectiveUntil",
): InputProblem[] {
  if (last === null || first <= last) return [];
  return [problem(lastField, "until-before-from", "The last day is before the first.")];
}
