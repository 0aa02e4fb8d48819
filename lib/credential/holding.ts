import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { counts, type Proof } from "@/lib/proof";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { whenever } from "@/lib/timeline/of-spans";
import { firstDay } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import { validDays } from "./validity";

/** How somebody holds one credential on a day: `lapsed` once did, and nothing valid has followed. */
export type Holding = "valid" | "expiring" | "lapsed" | "none";

export type HoldingQuestion = {
  readonly asOf: Day;
  readonly proof: Proof;
  readonly warningDays: number;
};

/**
 * Over all awards of one credential to one person, in any order: a renewal carries on where the award
 * before it ends, so that only the end of the last one is a warning. Awards below the rung do not count.
 */
export function holdingOn(
  awards: readonly Award[],
  { asOf, proof, warningDays }: HoldingQuestion,
): Holding {
  const spans = awards.filter((award) => counts(award.proof, proof)).map(validDays);
  const held = whenever(spans);
  if (!at(held, asOf)) {
    return spans.some(({ from, until }) => from < until && until <= asOf) ? "lapsed" : "none";
  }
  const ends = firstDay(held, asOf, (isHeld) => !isHeld);
  return ends !== null && ends <= expiryHorizon(asOf, warningDays) ? "expiring" : "valid";
}
