import { addDays, type Day, firstDayOfMonth, lastDayOfMonth } from "@/lib/calendar";

/** A month as a wall calendar shows it: weeks from Monday to Sunday, null where a day is of another month. */
export type MonthGrid = {
  readonly first: Day;
  readonly weeks: readonly (readonly (Day | null)[])[];
};

/** The months from that of the first day to that of the last, each whole. */
export function monthGrids(first: Day, last: Day): MonthGrid[] {
  const months: MonthGrid[] = [];
  for (let month = firstDayOfMonth(first); month <= last; month = nextMonth(month)) {
    months.push({ first: month, weeks: weeksOf(month) });
  }
  return months;
}

function weeksOf(month: Day): (Day | null)[][] {
  const end = lastDayOfMonth(month);
  const weeks: (Day | null)[][] = [];
  for (let monday = addDays(month, -weekdayOf(month)); monday <= end; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push(days.map((day) => (day < month || day > end ? null : day)));
  }
  return weeks;
}

/** 0 for a Monday. Day 0, 1 January 1970, was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

function nextMonth(month: Day): Day {
  return addDays(lastDayOfMonth(month), 1);
}
