import { FOREVER } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { counts, type Proof } from "@/lib/proof";
import { fallingWithin } from "@/lib/standing/standing-on";
import { whenever } from "@/lib/timeline/of-spans";
import { combine, type Timeline } from "@/lib/timeline/timeline";
import { validDays } from "./validity";

/** How somebody holds one credential on a day: `lapsed` once did, and nothing valid has followed. */
export type Holding = "valid" | "expiring" | "lapsed" | "none";

export type HoldingQuestion = { readonly proof: Proof; readonly warningDays: number };

/**
 * Over all awards of one credential to one person, in any order: a renewal carries on where the award
 * before it ends, so that only the end of the last one is a warning. Awards below the rung do not count.
 */
export function holdingOf(
  awards: readonly Award[],
  { proof, warningDays }: HoldingQuestion,
): Timeline<Holding> {
  const spans = awards.filter((award) => counts(award.proof, proof)).map(validDays);
  const held = whenever(spans);
  const onceEnded = whenever(
    spans
      .filter(({ from, until }) => from < until)
      .map(({ until }) => ({ from: until, until: FOREVER })),
  );
  const valid = combine(
    held,
    fallingWithin(held, (later) => !later, warningDays),
    (isHeld, isEnding) => isHeld && (isEnding ? "expiring" : "valid"),
  );
  return combine(valid, onceEnded, (how, hasEnded) => how || (hasEnded ? "lapsed" : "none"));
}
