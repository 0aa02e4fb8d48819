import type { VersionDifference } from "@/lib/requirement/compare-versions";
import { countOf } from "./count";
import { type RuleNames, ruleWords } from "./rule";

/** A difference between two versions, as a sentence about the second. */
export function differenceWords(difference: VersionDifference, names: RuleNames): string {
  switch (difference.kind) {
    case "names":
      return `Names ${ruleWords(difference.leaf, names)}.`;
    case "names-no-more":
      return `Does not name ${ruleWords(difference.leaf, names)} any more.`;
    case "put-together":
      return "Names the same, and asks for it in another way.";
    case "scope":
      return "Covers other people.";
    case "regulated":
      return difference.after
        ? "Is regulated: no policy lets anything stand in any more."
        : "Is not regulated any more: policies may let something stand in.";
    case "grace":
      return `Gives ${countOf(difference.after, "day")} of grace instead of ${countOf(difference.before, "day")}.`;
    case "renewal":
      return difference.after === null
        ? "Does not say any more when renewal is open."
        : `Opens renewal ${countOf(difference.after, "day")} before the end.`;
  }
}
