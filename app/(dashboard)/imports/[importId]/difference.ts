import type { DifferenceGroup } from "@/components/import/difference-card";
import { groupBy } from "@/lib/group-by";
import { type Difference, EDITION_PARTS, type NamedDifference } from "@/lib/import/plan/plan";

const PARTS = {
  competency: "Competencies",
  role: "Roles",
  asked: "What roles ask for:",
  requirement: "Requirements",
} as const;
const KINDS = ["added", "changed", "renamed", "withdrawn"] as const;
const SHOWN = 50;

/** Sort by sort and kind by kind, each with the first of its names; whole changes only of what stays. */
export function differenceGroups(differences: readonly NamedDifference[]): DifferenceGroup[] {
  const groups = groupBy(differences, ({ part, kind }) => `${part} ${kind}`);
  return EDITION_PARTS.flatMap((part) =>
    KINDS.flatMap((kind): DifferenceGroup[] => {
      const own = groups.get(`${part} ${kind}`) ?? [];
      const shown = own
        .slice(0, SHOWN)
        .map((one) => ({ ...one, changes: isWhole(kind) ? [] : one.changes }));
      return own.length === 0
        ? []
        : [{ title: `${PARTS[part]} ${kind}`, count: own.length, shown }];
    }),
  );
}

function isWhole(kind: Difference["kind"]): boolean {
  return kind === "added" || kind === "withdrawn";
}
