import type { Day } from "@/lib/calendar";

/** What has been, what comes if nothing is done, what comes if plans are kept. */
export type LineLook = "past" | "forecast" | "plan";

export type CoverageSeries = {
  readonly name: string;
  readonly look: LineLook;
  /** One per day: a share between 0 and 1; null where there is none. */
  readonly values: readonly (number | null)[];
};

export type CoverageLineProps = {
  label: string;
  days: readonly Day[];
  lines: readonly CoverageSeries[];
  /** Where past and future meet. */
  asOf: Day;
  /** A share that is aimed at. */
  target?: number;
  height?: number;
  /** The days that the axis names; every few of the days where it is left out. */
  named?: readonly Day[];
  /**
   * For days on which it changes at once, and stays until the next: what is another on each of them, by
   * name. Left out, a line leads from one day to the next.
   */
  steps?: readonly (readonly string[])[];
};
