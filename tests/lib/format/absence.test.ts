import { expect, test } from "vitest";
import { listText, lookedText, tooMuchText, weekText, wouldHaveText } from "@/lib/format/absence";
import { day } from "@/tests/support/organisation/build";

test.each([
  [[], ""],
  [["Ana"], "Ana"],
  [["Ana", "Tom"], "Ana and Tom"],
  [["Ana", "Tom", "Una"], "Ana, Tom and Una"],
])("%j is said as “%s”", (words, expected) => {
  expect(listText(words)).toBe(expected);
});

test.each([
  ["2026-12-07", "Week of 7 Dec"],
  ["2027-01-04", "Week of 4 Jan 2027"],
])("the week from %s on is the “%s”", (monday, expected) => {
  expect(weekText(day(monday), day("2026-11-30"))).toBe(expected);
});

test.each([
  [1, 2, "would have 1 of 2"],
  [0, 2, "would have nobody, and needs 2"],
])("%i of %i: %s", (present, needed, expected) => {
  expect(wouldHaveText(present, needed)).toBe(expected);
});

test.each([
  [
    { people: 1, holders: 1, combinations: 1 },
    "The one combination of 1 among 1 holder was looked at.",
  ],
  [
    { people: 3, holders: 20, combinations: 1_350 },
    "All 1\u202f350 combinations of up to 3 among 20 holders were looked at.",
  ],
  [{ people: 2, holders: 0, combinations: 0 }, "No minimum can be broken by so few people."],
])("%j: %s", (looked, expected) => {
  expect(lookedText(looked)).toBe(expected);
});

test("what is too much is said with its number", () => {
  expect(tooMuchText({ people: 3, holders: 400, combinations: 10_666_800 })).toBe(
    "Up to 3 among 400 holders would be 10\u202f666\u202f800 combinations, which is too many.",
  );
});
