import { atEachRung, type Proof, rungBit } from "@/lib/proof";
import type { StandingKind } from "@/lib/standing/standing";
import { type Counts, NO_SLOTS } from "./coverage";

/** How many slots stand how in the eyes of each who chooses a rung. */
export type CountsAtRungs = Readonly<Record<Proof, Counts>>;

/** So many slots stand so at these rungs, which are bits: claimed 1 up to issuer-verified 8, added. */
export type SlotsAtRungs = {
  readonly rungs: number;
  readonly kind: StandingKind;
  readonly slots: number;
};

export function countsAtRungs(parts: readonly SlotsAtRungs[]): CountsAtRungs {
  return atEachRung((rung) => {
    const counts = { ...NO_SLOTS };
    for (const { rungs, kind, slots } of parts) {
      if ((rungs & rungBit(rung)) !== 0) counts[kind] += slots;
    }
    return counts;
  });
}

/** How many slots are met where any proof counts, and not met where only this rung and those above do. */
export function lostAt(rung: Proof, counts: CountsAtRungs): number {
  return counts.claimed.met - counts[rung].met;
}
