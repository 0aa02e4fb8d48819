import type { Day } from "@/lib/calendar";

export type GanttStep = {
  readonly id: string;
  readonly label: string;
  readonly from: Day;
  readonly until: Day;
  /** `small` is earned within weeks, `large` is a certification or more, `check` an award to be looked at. */
  readonly look: "small" | "large" | "check";
  /** A sign and words for how far it is; null for what is only proposed. */
  readonly state: { readonly sign: string; readonly words: string } | null;
};

/** A day on which something that is asked for comes to be met. */
export type GanttMilestone = { readonly day: Day; readonly words: string };

export type GanttRow = {
  readonly id: string;
  readonly name: string;
  readonly bars: readonly GanttStep[];
  readonly milestones: readonly GanttMilestone[];
};
