import type { Succession } from "@/lib/competency/successors";
import { countOf, countText } from "./count";

/** "2 deep", "1 for 2 who leave", "Nobody yet; 3 people one step away": how many could follow, in words. */
export function depthText({ asks, leaving, ready, oneStep }: Succession): string {
  if (asks === 0) return "Asks for no competency";
  if (ready.length > 0 && ready.length < leaving.length) {
    return `${countText(ready.length)} for ${countText(leaving.length)} who leave`;
  }
  if (ready.length > 0) return `${countText(ready.length)} deep`;
  return oneStep.length > 0
    ? `Nobody yet; ${countOf(oneStep.length, "person", "people")} one step away`
    : "Nobody";
}
