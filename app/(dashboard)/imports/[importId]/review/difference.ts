import type { DifferenceGroup } from "@/components/import/difference-card";
import type { DifferenceGroup as Differing } from "@/lib/import/plan/difference-groups";
import type { Difference } from "@/lib/import/plan/plan";

const PARTS = {
  competency: "Competencies",
  role: "Roles",
  asked: "What roles ask for:",
  requirement: "Requirements",
} as const;

/** With titles; whole changes only of what stays. */
export function shownDifference(groups: readonly Differing[]): DifferenceGroup[] {
  return groups.map(({ part, kind, count, first }) => ({
    title: `${PARTS[part]} ${kind}`,
    count,
    shown: first.map((one) => ({ ...one, changes: isWhole(kind) ? [] : one.changes })),
  }));
}

function isWhole(kind: Difference["kind"]): boolean {
  return kind === "added" || kind === "withdrawn";
}
