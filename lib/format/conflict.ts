import type { Conflict } from "@/lib/journey/planner/conflict";
import { countOf } from "./count";
import { dayText } from "./day";
import { moneyText } from "./journey";

type Way = Extract<Conflict, { kind: "limits" }>["ways"][number];
type LimitName = Way["limit"];

/** What stands in the way, each as a thing that somebody set. */
export const LIMIT_WORDS: Readonly<Record<LimitName, string>> = {
  budget: "the budget",
  time: "the last day with so many hours a week",
  exams: "the number of exams",
  deliveries: "how it is delivered",
  assessments: "how it is tested",
  testModes: "where the test is sat",
  issuers: "the providers",
  preferences: "how each person prefers to learn",
  "unknown-price": "leaving out what has no known price",
  "unknown-hours": "leaving out what has no known length",
};

/** What would make it possible, if everything else stayed as it is. */
export function wayText(way: Way, currency: string): string {
  switch (way.limit) {
    case "budget":
      return way.budget === null
        ? "No budget alone would do."
        : `A budget of ${moneyText(way.budget, currency)} would do.`;
    case "exams":
      return way.exams === null
        ? "No number of exams alone would do."
        : `${countOf(way.exams, "exam")} would do.`;
    case "time":
      return timeText(way);
    default:
      return way.isEnough
        ? `Without that limit (${LIMIT_WORDS[way.limit]}) it would be possible.`
        : `Lifting that limit alone (${LIMIT_WORDS[way.limit]}) would not do.`;
  }
}

function timeText({ hoursAWeek, until }: Extract<Way, { limit: "time" }>): string {
  const hours = hoursAWeek !== null && `${countOf(hoursAWeek, "hour")} a week each`;
  const day = until !== null && `${dayText(until)} as the last day`;
  const ways = [hours, day].filter((way) => way !== false);
  return ways.length === 0 ? "More time alone would not do." : `${ways.join(", or ")} would do.`;
}
