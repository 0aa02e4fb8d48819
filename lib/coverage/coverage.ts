import type { Standing, StandingKind } from "@/lib/standing/standing";

/** How many slots (a person × a requirement that asks something of them) stand how. */
export type Counts = Readonly<Record<StandingKind, number>>;

export const NO_SLOTS: Counts = { met: 0, grace: 0, waived: 0, gap: 0 };

export function countStandings(standings: Iterable<Standing | null>): Counts {
  const counts = { ...NO_SLOTS };
  for (const standing of standings) if (standing) counts[standing.kind]++;
  return counts;
}

/** Pools slots, so that a team of two does not weigh as much as one of two hundred. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    met: a.met + b.met,
    grace: a.grace + b.grace,
    waived: a.waived + b.waived,
    gap: a.gap + b.gap,
  };
}

/** Takes out of a pool what is counted in another way. */
export function subtractCounts(all: Counts, part: Counts): Counts {
  return {
    met: all.met - part.met,
    grace: all.grace - part.grace,
    waived: all.waived - part.waived,
    gap: all.gap - part.gap,
  };
}

/** Printed beside every coverage figure. */
export const COVERAGE_DEFINITION =
  "Met ÷ (met + in grace + gap), over every person and requirement that applies. Waived is counted apart.";

/** Between 0 and 1; null where nobody is required to hold anything, which is not the same as full. */
export function coverageOf({ met, grace, gap }: Counts): number | null {
  const required = met + grace + gap;
  return required === 0 ? null : met / required;
}
