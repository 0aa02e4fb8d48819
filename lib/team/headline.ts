import type { Day } from "@/lib/calendar";
import { addShares, NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import { pooledCountsOn, sharesOn, singleHoldersOn } from "./history/on-day";
import type { TeamHistory } from "./history/team-history";

/**
 * The figures by which an organisation is looked at first, of those that a past day had as well. What was
 * ending then is not among them: by now it was renewed, or is over.
 */
export type Headline = {
  readonly slots: Counts;
  /** Of the levels that roles ask for. */
  readonly readiness: Share;
  /** Competencies that one member of a team alone has, counted in each team. */
  readonly singleHolders: number;
};

/** What all these teams come to on one day. */
export function headlineOn(histories: readonly TeamHistory[], asOf: Day): Headline {
  const [slots = NO_SLOTS] = pooledCountsOn(histories, [asOf]);
  let readiness = NO_SHARE;
  let singleHolders = 0;
  for (const history of histories) {
    readiness = sharesOn(history, asOf).reduce<Share>(addShares, readiness);
    singleHolders += singleHoldersOn(history, asOf).length;
  }
  return { slots, readiness, singleHolders };
}
