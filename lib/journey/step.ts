import { z } from "zod";
import { addMonths, Day } from "@/lib/calendar";
import { CredentialId, type JourneyId, type JourneyStepId, PersonId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { text, WebAddress } from "@/lib/text";

const ACTIVITIES = [
  "self-study",
  "course",
  "workshop",
  "coaching",
  "practice",
  "practical-test",
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const stepFields = {
  startsOn: Day,
  finishesOn: Day,
  note: text(2_000).nullable(),
  /** What kind of work it is. */
  activity: z.enum(ACTIVITIES).nullable(),
  /** Where to learn. */
  link: WebAddress.nullable(),
  /** Of their own wish: nobody asked for it. */
  isInterest: z.boolean(),
};

/** Somebody is to earn a credential. */
export const addFields = { ...stepFields, personId: PersonId, credentialId: CredentialId };
export type AddStep = z.output<z.ZodObject<typeof addFields>>;

export type ChangeStep = z.output<z.ZodObject<typeof stepFields>> & {
  readonly id: JourneyStepId;
  readonly version: number;
};

const MOST_YEARS = 5;

type Checked = Pick<AddStep, "startsOn" | "finishesOn" | "isInterest"> & {
  readonly journeyId: JourneyId | null;
};

/** Why nobody can do something on these days, or by their own wish. */
export function stepProblems(
  { isInterest, journeyId, ...days }: Checked,
  today: Day,
): InputProblem[] {
  if (isInterest && journeyId !== null) {
    return [problem("isInterest", "of-journey", "A journey asks for this step.")];
  }
  return daysProblems(days, today);
}

/** Why nobody can do something on these days. */
export function daysProblems(
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
