import "server-only";
import type { Undone } from "@/db/undo/undo-act";
import { countOf, countText } from "@/lib/format/count";

const MOST_NAMED = 10;

/** What was taken back, and what was not because of what happened since. */
export function undoneWords({ removed, restored, conflicts }: Undone): string {
  const told = `Taken back: ${countOf(removed, "row")} removed, ${countText(restored)} restored.`;
  if (conflicts.length === 0) return told;
  const names = conflicts.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = conflicts.length > MOST_NAMED ? " and others" : "";
  return `${told} ${countOf(conflicts.length, "row")} stayed, changed or used since: ${names.join(", ")}${more}.`;
}
