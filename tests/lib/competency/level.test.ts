import { expect, test } from "vitest";
import { Level, levelProblems } from "@/lib/competency/level";

test.each([
  [4, 4, 0],
  [5, 4, 1],
  [20, null, 0],
])("level %s of a scale up to %s", (level, highest, problems) => {
  expect(levelProblems(level, highest)).toHaveLength(problems);
});

test.each([
  [1, true],
  [20, true],
  [0, false],
  [21, false],
  [1.5, false],
  ["3", false],
])("%s is a level: %s", (given, isLevel) => {
  expect(Level.safeParse(given).success).toBe(isLevel);
});
