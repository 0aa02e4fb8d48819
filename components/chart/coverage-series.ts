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
};
