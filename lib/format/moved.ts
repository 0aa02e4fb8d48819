import type { Day } from "@/lib/calendar";
import type { Break } from "@/lib/journey/moved";
import { dayText, shortDayText } from "./day";
import { hoursText } from "./journey";

/** "12 Mar – 30 Mar 2027", "on 12 Mar 2027": first and last day, both counted. */
export function daysText(from: Day, last: Day): string {
  if (from === last) return `on ${dayText(from)}`;
  return `${shortDayText(from, last)} – ${dayText(last)}`;
}

type Days = { readonly from: Day; readonly last: Day };

/** "CISSP of Ada would be missing 12 Mar – 30 Mar 2027": of a step, or of what is asked; `who` may be nobody alone. */
export function missingText(what: string, who: string | null, { from, last }: Days): string {
  return `${what}${who === null ? "" : ` of ${who}`} would be missing ${daysText(from, last)}.`;
}

export type StepName = { readonly what: string; readonly who: string };

type Limits = { readonly endsOn: Day; readonly hoursAWeek: number };

/** What would not fit, in words. */
export function breakText(
  one: Break,
  stepOf: (id: string) => StepName,
  personOf: (id: string) => string,
  { endsOn, hoursAWeek }: Limits,
): string {
  if (one.kind === "hours") {
    const days = daysText(one.from, one.last);
    const needed = `${hoursText(one.hoursAWeek)} a week`;
    return `${personOf(one.personId)} would need ${needed}, where ${hoursText(hoursAWeek)} are the limit: ${days}.`;
  }
  const { what, who } = stepOf(one.step);
  switch (one.kind) {
    case "needs":
      return `${what} of ${who} would begin before ${waitsText(one.waitsFor, stepOf)}.`;
    case "after-end":
      return `${what} of ${who} would be done on ${dayText(one.on)}, after ${dayText(endsOn)}.`;
    case "lapse":
      return missingText(what, who, one);
  }
}

function waitsText(waitsFor: readonly string[], stepOf: (id: string) => StepName): string {
  if (waitsFor.length === 0) return "what it needs is there";
  return `${waitsFor.map((id) => stepOf(id).what).join(" and ")} ${waitsFor.length === 1 ? "is" : "are"} done`;
}
