import type { z } from "zod";
import { addMonths, Day } from "@/lib/calendar";
import { CredentialId, type JourneyStepId, PersonId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { text } from "@/lib/text";

export const stepFields = {
  startsOn: Day,
  finishesOn: Day,
  note: text(2_000).nullable(),
};

/** Somebody is to earn a credential. */
export const addFields = { ...stepFields, personId: PersonId, credentialId: CredentialId };
export type AddStep = z.output<z.ZodObject<typeof addFields>>;

export type ChangeStep = z.output<z.ZodObject<typeof stepFields>> & {
  readonly id: JourneyStepId;
  readonly version: number;
};

const MOST_YEARS = 5;

/** Why nobody can do something on these days. */
export function stepProblems(
  { startsOn, finishesOn }: Pick<AddStep, "startsOn" | "finishesOn">,
  today: Day,
): InputProblem[] {
  if (finishesOn < startsOn) {
    return [problem("finishesOn", "until-before-from", "The last day is before the first.")];
  }
  if (finishesOn < today) {
    return [problem("finishesOn", "in-past", "That day is over: give today or later.")];
  }
  if (finishesOn > addMonths(today, MOST_YEARS * 12)) {
    return [problem("finishesOn", "too-far", `Plan at most ${MOST_YEARS} years ahead.`)];
  }
  return [];
}
