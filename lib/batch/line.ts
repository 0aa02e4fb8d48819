export const LINE_OUTCOMES = ["create", "change", "already", "refused"] as const;
type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** What an act would do, or did, to one person or thing. */
export type BatchLine = {
  readonly id: string;
  readonly label: string;
  /** create, change: written · already: it is so · refused: left alone, for the reason that is said. */
  readonly outcome: LineOutcome;
  readonly said: string;
};

/** How many lines are written. */
export function writtenOf(lines: readonly Pick<BatchLine, "outcome">[]): number {
  return lines.filter(({ outcome }) => outcome === "create" || outcome === "change").length;
}
