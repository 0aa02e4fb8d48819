import { addDays, addMonths, type Day } from "@/lib/calendar";

/** The day itself and the same day of each month before and after it, in order. */
export function monthsAround(asOf: Day, before: number, after: number): Day[] {
  return Array.from({ length: before + 1 + after }, (_, index) => addMonths(asOf, index - before));
}

/** Days of a range at a step, from its first day on. A month steps from the first day, so that the 31st comes back. */
export function daysAtStep(from: Day, until: Day, step: "day" | "week" | "month"): Day[] {
  const days: Day[] = [];
  for (let index = 0; ; index++) {
    const day =
      step === "month" ? addMonths(from, index) : addDays(from, index * (step === "week" ? 7 : 1));
    if (day > until) return days;
    days.push(day);
  }
}
