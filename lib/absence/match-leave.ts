import type { PersonNames } from "@/lib/import/names/person-names";
import type { Leave } from "./leave";
import { type LeaveProblem, leaveProblem, type WrittenLeave } from "./written-leave";

/** Whom the file names and nobody here is called. */
type Unknown = { readonly place: string; readonly text: string };

export type MatchedLeave = {
  readonly leave: readonly Leave[];
  readonly unknown: readonly Unknown[];
  readonly problems: readonly LeaveProblem[];
};

/**
 * Whose leave it is, found as imports find people: by id, address or what was once decided; by name only
 * where one person bears it. Who is out of the reader's reach is not among `names`, and so is unknown.
 */
export function matchLeave(written: readonly WrittenLeave[], names: PersonNames): MatchedLeave {
  const leave: Leave[] = [];
  const unknown: Unknown[] = [];
  const problems: LeaveProblem[] = [];
  for (const { place, who, from, last } of written) {
    for (const texts of who) {
      const found = texts.map((text) => names.find(text));
      const one = found.find(({ kind }) => kind === "one");
      if (one?.kind === "one") leave.push({ personId: one.id, from, last });
      else if (found.some(({ kind }) => kind === "several")) {
        problems.push(leaveProblem(place, "namesakes"));
      } else unknown.push({ place, text: texts[0] ?? "" });
    }
  }
  return { leave, unknown, problems };
}
