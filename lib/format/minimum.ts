import type { Day } from "@/lib/calendar";
import type { Break, Loss } from "@/lib/team/break";
import { countOf, countText } from "./count";
import { dayText, distanceText } from "./day";
import type { RuleNames } from "./rule";

/** "Too few from 13 Jan 2027 on, in 45 days"; of a break that is there already, since when. */
export function breakText({ on }: Pick<Break, "on">, asOf: Day): string {
  const distance = distanceText(on, asOf);
  return on > asOf
    ? `Too few from ${dayText(on)} on, ${distance}`
    : `Too few since ${dayText(on)}${on === asOf ? "" : `, ${distance}`}`;
}

/** Why somebody counts no longer, behind their name: "CISSP ends", "leaves". */
export function lossText({ cause, credentials }: Loss, names: RuleNames): string {
  if (cause === "left") return "leaves";
  if (cause === "moved") return "is no longer in the team";
  if (credentials.length === 0) return "an assessment ends";
  return `${credentials.map(names.credential).join(" and ")} ${credentials.length === 1 ? "ends" : "end"}`;
}

/** "2 people short", "nobody to spare", "1 person to spare". */
export function depthNote(depth: number): string {
  if (depth === 0) return "nobody to spare";
  return `${countOf(Math.abs(depth), "person", "people")} ${depth < 0 ? "short" : "to spare"}`;
}

/** With its sign where it has one: "−1", "0", "+2". */
export function depthText(depth: number): string {
  return depth > 0 ? `+${countText(depth)}` : countText(depth);
}
