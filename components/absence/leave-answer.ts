import type { LeaveProblem } from "@/lib/absence/written-leave";
import type { Day } from "@/lib/calendar";
import type { FormState } from "@/lib/form/form-state";

/** What a leave calendar means for the minimums of a team; or why it cannot be taken. */
export type LeaveAnswer = LeaveRefused | LeaveRead;

export type LeaveRefused = {
  readonly kind: "refused";
  readonly file: string;
  readonly problems: readonly LeaveProblem[];
  /** Problems beyond those that are listed. */
  readonly more: number;
};

export type LeaveRead = {
  readonly kind: "read";
  readonly file: string;
  /** The day from which is looked ahead. */
  readonly asOf: Day;
  /** Leave that lies in the coming year at least in part, and of how many people. */
  readonly leave: number;
  readonly people: number;
  /** How many leaves are over, or begin after the coming year. */
  readonly elsewhere: number;
  readonly unknown: readonly {
    readonly id: string;
    readonly place: string;
    readonly text: string;
  }[];
  readonly moreUnknown: number;
  /** The weeks that break something, in order. */
  readonly weeks: readonly BrokenWeek[];
  /** Every minimum, week by week. */
  readonly calendar: {
    readonly mondays: readonly Day[];
    readonly minimums: readonly MinimumWeeks[];
  };
  readonly shortfalls: readonly ShortfallLine[];
};

export type BrokenWeek = {
  readonly monday: Day;
  readonly minimums: readonly {
    readonly id: string;
    readonly words: string;
    readonly place: string;
    readonly needed: number;
    /** On the worst day of the week. */
    readonly present: number;
    readonly away: readonly { readonly text: string; readonly href: string }[];
    /** On how many days. */
    readonly days: number;
    readonly isAnyway: boolean;
  }[];
};

export type MinimumWeeks = {
  readonly id: string;
  readonly words: string;
  readonly place: string;
  readonly needed: number;
  readonly weeks: readonly WeekCell[];
};

export type WeekCell = {
  readonly monday: Day;
  /** The least on a day of the week; null while the minimum is not in force. */
  readonly present: number | null;
  /** `anyway`: too few also if nobody were away. */
  readonly stands: "kept" | "short" | "anyway";
};

/** Days on which absences leave a minimum with too few. */
export type ShortfallLine = {
  id: string;
  minimum: string;
  from: Day;
  last: Day;
  needed: number;
  holders: number;
  present: number;
  away: string;
};

type Answered = { readonly status: "answered"; readonly answer: LeaveAnswer } | FormState;

/** Sends the file and hears what it means. */
export type AskLeave = (previous: Answered, form: FormData) => Promise<Answered>;
