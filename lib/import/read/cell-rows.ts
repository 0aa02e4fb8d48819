/** What the days are that stand in the cells of a spreadsheet with a column per credential. */
export const CELL_DAYS = ["issued", "expires"] as const;
export type CellDays = (typeof CELL_DAYS)[number];

/** How cells became rows. */
export type CellRows = {
  /** What the days below headers are that do not say it themselves; null where nobody knows yet. */
  readonly days: CellDays | null;
  /** Whether there are such days. */
  readonly hasDays: boolean;
  /** Which columns beside them say who. */
  readonly who: Readonly<Record<string, string>>;
};
