import type { z } from "zod";
import { addMonths, Day } from "@/lib/calendar";
import { type TeamBudgetId, TeamId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { Currency, Money } from "./draft-journey";

export const budgetFields = {
  startsOn: Day,
  /** The last day: what is to be done by then is paid out of it. */
  endsOn: Day,
  amount: Money,
  currency: Currency,
};

/** What a team, all below it included, may spend on learning. */
export const setFields = { ...budgetFields, teamId: TeamId };
export type SetBudget = z.output<z.ZodObject<typeof setFields>>;

/** A budget stays with its team. */
export type ChangeBudget = z.output<z.ZodObject<typeof budgetFields>> & {
  readonly id: TeamBudgetId;
  readonly version: number;
};

const MOST_YEARS = 10;

export function budgetProblems({
  startsOn,
  endsOn,
}: Pick<SetBudget, "startsOn" | "endsOn">): InputProblem[] {
  if (endsOn < startsOn) {
    return [problem("endsOn", "until-before-from", "The last day is before the first.")];
  }
  if (endsOn > addMonths(startsOn, MOST_YEARS * 12)) {
    return [problem("endsOn", "too-far", `A budget is for at most ${MOST_YEARS} years.`)];
  }
  return [];
}
