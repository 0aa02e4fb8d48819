import type { Day } from "@/lib/calendar";

/** A leave as a file has it: from which day to which, and of whom in the file's own words. */
export type WrittenLeave = {
  /** Where it stands, to be told to a person: "Line 4". */
  readonly place: string;
  /** For each person who is away, what may name them: the first of these that finds somebody does. */
  readonly who: readonly (readonly string[])[];
  readonly from: Day;
  readonly last: Day;
};

/** Why a line of a file, or an event, cannot be taken, and the way out. */
export type LeaveProblem = {
  readonly place: string;
  readonly message: string;
  readonly hint: string;
};

/** What a file says, as far as it can be understood. */
export type ReadLeave = {
  readonly written: readonly WrittenLeave[];
  readonly problems: readonly LeaveProblem[];
};

/** What a file, or a whole line of it, lacks to be leave. */
export const LEAVE_PROBLEMS = {
  nobody: {
    message: "Nobody is named.",
    hint: "Name the person by e-mail address, number, or a name that nobody else has.",
  },
  "no-first-day": { message: "The first day is missing.", hint: "Write it like 2026-12-07." },
  "no-last-day": {
    message: "The last day is missing.",
    hint: "Write the last day away, like 2026-12-11; for one day the same day again.",
  },
  backwards: {
    message: "It ends before it begins.",
    hint: "Exchange the two days, or correct one of them.",
  },
  "only-month": {
    message: "Only the month is said.",
    hint: "Write the day, too, like 2026-12-07.",
  },
  "no-day": {
    message: "Its beginning or end is no day between 1900 and 2200.",
    hint: "Correct the event, or export the calendar again.",
  },
  "repeats-oddly": {
    message: "It repeats by a rule that is not read.",
    hint: "Days, weeks, months and years are read, with weekdays, days of the month, months and positions. Write its times as events of their own, or its days into a CSV file.",
  },
  "repeats-never": {
    message: "It repeats by a rule that comes true on no day.",
    hint: "Correct the rule, or write its times as events of their own.",
  },
  "repeats-too-often": {
    message: "Up to this event the file repeats more than 10,000 times, or over too many years.",
    hint: "Let what repeats begin nearer to the year that is asked about, or split the file.",
  },
  namesakes: {
    message: "Several people bear this name.",
    hint: "Name the person by e-mail address or number.",
  },
} as const;

export type LeaveProblemCode = keyof typeof LEAVE_PROBLEMS;

export function leaveProblem(place: string, code: LeaveProblemCode): LeaveProblem {
  return { place, ...LEAVE_PROBLEMS[code] };
}
