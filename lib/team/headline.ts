import { addShares, NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import { endingOn, type MattersQuestion } from "./history/matters";
import { pooledCountsOn, sharesOn, singleHoldersOn } from "./history/on-day";
import type { TeamHistory } from "./history/team-history";

/** The figures by which an organisation is looked at first. */
export type Headline = {
  readonly slots: Counts;
  /** Of the levels that roles ask for. */
  readonly readiness: Share;
  /** Slots that are met, but not for long. */
  readonly expiring: number;
  /** Competencies that one member of a team alone has, counted in each team. */
  readonly singleHolders: number;
};

/** What all these teams come to on one day. */
export function headlineOn(histories: readonly TeamHistory[], question: MattersQuestion): Headline {
  const [slots = NO_SLOTS] = pooledCountsOn(histories, [question.asOf]);
  let readiness = NO_SHARE;
  let expiring = 0;
  let singleHolders = 0;
  for (const history of histories) {
    readiness = sharesOn(history, question.asOf).reduce<Share>(addShares, readiness);
    expiring += endingOn(history, question).slots;
    singleHolders += singleHoldersOn(history, question.asOf).length;
  }
  return { slots, readiness, expiring, singleHolders };
}
