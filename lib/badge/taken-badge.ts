import type { RowOutcome, RowProblem } from "@/lib/import/import";
import type { BadgeState } from "./verify/verdict";

/** What became of a badge that somebody added to a person's record. */
export type TakenBadge = {
  /** The file, and where in it. */
  readonly place: string;
  readonly name: string;
  readonly issuer: string | null;
  readonly state: BadgeState;
  /** As of the row of an import; `undecided` is kept until somebody decides on its credential. */
  readonly outcome: RowOutcome;
  /** The award that it became; null for none. */
  readonly awardId: string | null;
  readonly problems: readonly RowProblem[];
};
