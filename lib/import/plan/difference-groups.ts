import { groupBy } from "@/lib/group-by";
import { type Difference, EDITION_PARTS, type EditionPart, type NamedDifference } from "./plan";

export const DIFFERENCE_KINDS = ["added", "changed", "renamed", "withdrawn"] as const;
const MOST_SHOWN = 50;

/** What differs in one way: how many there are, and the first of them. */
export type DifferenceGroup = {
  readonly part: EditionPart;
  readonly kind: Difference["kind"];
  readonly count: number;
  readonly first: readonly NamedDifference[];
};

/** Part by part and kind by kind. All of the differences would be larger than the file, and nobody reads them. */
export function differenceGroups(differences: readonly NamedDifference[]): DifferenceGroup[] {
  const groups = groupBy(differences, ({ part, kind }) => `${part} ${kind}`);
  return EDITION_PARTS.flatMap((part) =>
    DIFFERENCE_KINDS.flatMap((kind): DifferenceGroup[] => {
      const own = groups.get(`${part} ${kind}`);
      return own ? [{ part, kind, count: own.length, first: own.slice(0, MOST_SHOWN) }] : [];
    }),
  );
}
