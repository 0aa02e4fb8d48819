import type { Day } from "@/lib/calendar";
import type { FeedThing } from "@/lib/calendar-feed/create-calendar-feed";
import type { Thing } from "@/lib/reminder/end";
import type { RecipientKind } from "@/lib/reminder/recipient";
import { countOf } from "./count";
import { dayText, distanceText } from "./day";

/** What ends, by its name: of a credential, or of a requirement. */
export type NamedEnd = { readonly thing: Thing; readonly what: string; readonly lastDay: Day };

/** "CISSP", "Waiver of Security training", "Time to meet Security training". */
export function endTitle({ thing, what }: Pick<NamedEnd, "thing" | "what">): string {
  if (thing === "award") return what;
  return thing === "waiver" ? `Waiver of ${what}` : `Time to meet ${what}`;
}

/** "ends in 30 days, on 22 Dec 2026", "ends today", "ended yesterday, on 21 Nov 2026". */
export function endsText({ lastDay }: Pick<NamedEnd, "lastDay">, asOf: Day): string {
  if (lastDay === asOf) return "ends today";
  const distance = lastDay === asOf - 1 ? "yesterday" : distanceText(lastDay, asOf);
  return `${lastDay < asOf ? "ended" : "ends"} ${distance}, on ${dayText(lastDay)}`;
}

/** Of a step: "30 days before", "on the last day", "1 day after". */
export function stepText(daysBefore: number): string {
  if (daysBefore === 0) return "on the last day";
  return `${countOf(Math.abs(daysBefore), "day")} ${daysBefore > 0 ? "before" : "after"}`;
}

export const RECIPIENT_WORDS: Readonly<Record<RecipientKind, string>> = {
  holder: "The person",
  manager: "Who leads their team",
  officer: "Compliance officers",
};

export const THING_WORDS: Readonly<Record<Thing, string>> = {
  award: "Awards",
  waiver: "Waivers",
  grace: "Grace",
};

export const FEED_THING_WORDS: Readonly<Record<FeedThing, string>> = {
  ...THING_WORDS,
  step: "Steps of plans",
};
