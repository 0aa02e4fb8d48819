import { z } from "zod";
import { Day } from "@/lib/calendar";
import { RequirementId, TeamId } from "@/lib/ids";
import { Instant } from "@/lib/known-at";
import { Proof } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";

const MOST_REQUIREMENTS = 500;
const MOST_DAYS = 90;
const MOST_HOURS = MOST_DAYS * 24;
export const DEFAULT_DAYS = 14;
export const MOST_SAMPLED = 50;
export const DEFAULT_SAMPLED = 5;

/** What a sample is drawn by: it is printed, typed and put into addresses and commands. */
export const Seed = z
  .string()
  .trim()
  .regex(/^[\w-]{1,64}$/, "Up to 64 letters of English, digits, hyphens and underscores.");

export const SampleSize = z
  .number("A number of people.")
  .int()
  .min(1, "At least one.")
  .max(MOST_SAMPLED, `At most ${MOST_SAMPLED}.`);

/** What somebody outside is to see, and until when. */
export const MakeAuditorLink = z.object({
  /** Whom it is for: a name or a firm. */
  label: z.string().trim().min(1, "Say whom it is for.").max(200),
  /** This team and all below it; null for the whole organisation. */
  teamId: TeamId.nullable(),
  /** Null for all that are in effect on the day. */
  requirementIds: z.array(RequirementId).min(1).max(MOST_REQUIREMENTS).nullable(),
  /** Null for whatever day it is when somebody looks. */
  asOf: Day.nullable(),
  /** Null for all that is known when somebody looks. */
  knownAt: Instant.nullable(),
  /** The lowest proof that counts. */
  proof: Proof,
  hours: z
    .number("A number of hours.")
    .int()
    .min(1, "At least an hour.")
    .max(MOST_HOURS, `At most ${MOST_DAYS} days.`),
  seed: Seed,
  size: SampleSize,
});
export type MakeAuditorLink = z.output<typeof MakeAuditorLink>;

/** How a form counts the time that a link lasts, in hours. */
export const UNITS = { days: 24, hours: 1 } as const;

/** Why a link cannot be made now. */
export function auditorLinkProblems(
  { knownAt }: Pick<MakeAuditorLink, "knownAt">,
  now: Date,
): InputProblem[] {
  if (knownAt === null || new Date(knownAt) <= now) return [];
  return [problem("knownAt", "in-future", "What will be known then is not known yet.")];
}
