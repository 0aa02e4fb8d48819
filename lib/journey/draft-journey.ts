import { z } from "zod";
import { addMonths, Day } from "@/lib/calendar";
import { TEST_MODES, TestMode } from "@/lib/credential/definition";
import { IssuerId, type JourneyId, PersonId, TeamId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";
import { Name, text } from "@/lib/text";
import { Goal } from "./goal";

/** In cents, of one currency. */
export const Money = z.int().min(0).max(1_000_000_000);
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, "Give a currency like EUR.");
const Facets = z.array(z.string().min(1).max(100)).max(50);

/** As the planner's own limits; lists are empty where anything will do. */
export const limitFields = {
  budget: Money.nullable(),
  /** Of the budget, and of every price that counts as known. */
  currency: Currency,
  /** Of each person. */
  hoursAWeek: z.number().min(0.5, "Give at least half an hour a week.").max(60),
  mostExams: z.int().min(0).max(10_000).nullable(),
  deliveries: Facets,
  assessments: Facets,
  testModes: z.array(TestMode).max(TEST_MODES.length),
  issuerIds: z.array(IssuerId).max(200),
  /** Each person's steps are delivered as that person prefers, if they say so. */
  asPreferred: z.boolean(),
  /** What to reckon with where nobody has looked up the price or the length; null to do without such credentials. */
  assumedPrice: Money.nullable(),
  assumedHours: z.number().min(0.5).max(10_000).nullable(),
  /** Of several things to do, what is small first. */
  microFirst: z.boolean(),
  /** What nothing in the catalogue brings about is left open, and the rest is planned. */
  leavesOpen: z.boolean(),
};
export type JourneyLimits = z.output<z.ZodObject<typeof limitFields>>;

/** As many people as the planner answers for in a minute or so. */
export const MOST_PEOPLE = 100;
const MOST_YEARS = 5;

export const journeyFields = {
  name: Name,
  teamId: TeamId,
  /** Why: what the organisation wants of it. */
  purpose: text(2_000).nullable(),
  /** Who has a part in it; empty for everybody in the team on the last day. */
  personIds: z.array(PersonId),
  goal: Goal,
  limits: z.strictObject(limitFields),
  startsOn: Day,
  /** The last day, on which the goal has to hold. */
  endsOn: Day,
  proof: Proof,
};
export type DraftJourney = z.output<z.ZodObject<typeof journeyFields>>;

/** A journey stays with its team. */
export type ChangeJourney = Omit<DraftJourney, "teamId"> & {
  readonly id: JourneyId;
  readonly version: number;
};

/** Why nobody can learn on these days. */
export function daysProblems(
  { startsOn, endsOn }: Pick<DraftJourney, "startsOn" | "endsOn">,
  today: Day,
): InputProblem[] {
  if (startsOn < today) {
    return [problem("startsOn", "in-past", "Nobody can begin in the past: give today or later.")];
  }
  if (endsOn < startsOn) {
    return [problem("endsOn", "until-before-from", "The last day is before the first.")];
  }
  if (endsOn > addMonths(startsOn, MOST_YEARS * 12)) {
    return [problem("endsOn", "too-far", `Plan at most ${MOST_YEARS} years ahead.`)];
  }
  return [];
}
