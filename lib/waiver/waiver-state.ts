import type { Day } from "@/lib/calendar";

export const WAIVER_STATES = ["in-force", "to-come", "ended"] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

type Dated = {
  readonly startsOn: Day;
  /** The last day that still counts. */
  readonly endsOn: Day;
};

/** Where a day lies: in a waiver, before it or after it. */
export function waiverStateOn({ startsOn, endsOn }: Dated, day: Day): WaiverState {
  if (day < startsOn) return "to-come";
  return day <= endsOn ? "in-force" : "ended";
}
