import { expect, test } from "vitest";
import { NO_SLOTS } from "@/lib/coverage/coverage";
import { leastCovered } from "@/lib/team/least-covered";

const line = (name: string, depth: 0 | 1, met: number, gap: number) => ({
  ...{ name, depth },
  slots: { ...NO_SLOTS, met, gap },
});
const OUTLINE = [
  line("North", 0, 8, 2),
  line("Red", 1, 1, 1),
  line("Blue", 1, 7, 1),
  line("Grey", 1, 0, 0),
  line("South", 0, 2, 8),
  line("Green", 1, 0, 4),
  line("Black", 1, 2, 4),
];
const shown = (most: number) => leastCovered(OUTLINE, most).map(({ name }) => name);

test.each([
  [9, ["North", "Red", "Blue", "Grey", "South", "Green", "Black"]],
  [6, ["North", "Red", "Blue", "South", "Green", "Black"]],
  [4, ["North", "South", "Green", "Black"]],
  [2, ["North", "South"]],
  [1, ["South"]],
])("of an outline that may have %i lines, those that are covered least stay", (most, names) => {
  expect(shown(most)).toEqual(names);
});
