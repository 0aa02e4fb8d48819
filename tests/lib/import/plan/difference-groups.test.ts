import { expect, test } from "vitest";
import { differenceGroups } from "@/lib/import/plan/difference-groups";
import type { NamedDifference } from "@/lib/import/plan/plan";

function differing(part: NamedDifference["part"], kind: NamedDifference["kind"], count: number) {
  return Array.from(
    { length: count },
    (_, index): NamedDifference => ({
      ...{ part, kind, key: `${part} ${index}`, name: `${kind} ${index}` },
      ...{ note: "", changes: [] },
    }),
  );
}

test("differences are counted by part and kind, and the first of each are shown", () => {
  const groups = differenceGroups([
    ...differing("asked", "withdrawn", 1),
    ...differing("asked", "added", 51),
    ...differing("competency", "renamed", 50),
  ]);
  expect(groups.map(({ part, kind, count, first }) => [part, kind, count, first.length])).toEqual([
    ["competency", "renamed", 50, 50],
    ["asked", "added", 51, 50],
    ["asked", "withdrawn", 1, 1],
  ]);
  expect(groups[1]?.first.at(-1)?.name).toBe("added 49");
  expect(differenceGroups([])).toEqual([]);
});
