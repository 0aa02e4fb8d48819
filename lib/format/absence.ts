import type { Day } from "@/lib/calendar";
import { countOf, countText } from "./count";
import { shortDayText } from "./day";

/** "Week of 7 Dec"; with the year where it is another than that of `asOf`. */
export function weekText(monday: Day, asOf: Day): string {
  return `Week of ${shortDayText(monday, asOf)}`;
}

/** "Ana Ruiz", "Ana Ruiz and Tom Berg", "Ana Ruiz, Tom Berg and Una Fell". */
export function listText(words: readonly string[]): string {
  const [last = "", ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}

/** "would have 1 of 2", "would have nobody, and needs 2". */
export function wouldHaveText(present: number, needed: number): string {
  return present === 0
    ? `would have nobody, and needs ${countText(needed)}`
    : `would have ${countText(present)} of ${countText(needed)}`;
}

type Looked = {
  readonly people: number;
  readonly holders: number;
  readonly combinations: number;
};

/** "All 1 330 combinations of up to 3 among 20 holders were looked at." */
export function lookedText({ people, holders, combinations }: Looked): string {
  if (holders === 0) return "No minimum can be broken by so few people.";
  const upTo = people === 1 ? "1" : `up to ${people}`;
  const all =
    combinations === 1 ? "The one combination" : `All ${countText(combinations)} combinations`;
  const were = combinations === 1 ? "was" : "were";
  return `${all} of ${upTo} among ${countOf(holders, "holder")} ${were} looked at.`;
}

/** "3 among 400 holders would be 10 666 600 combinations, which is too many." */
export function tooMuchText({ people, holders, combinations }: Looked): string {
  return `Up to ${people} among ${countOf(holders, "holder")} would be ${countText(combinations)} combinations, which is too many.`;
}
