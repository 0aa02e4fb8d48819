import { expect, test } from "vitest";
import { versionOn, wordingOn } from "@/lib/framework/wording";
import { day } from "@/tests/support/organisation/build";

const words = (name: string, startsOn: string | null, endsOn: string | null) => ({
  ...{ name, description: null },
  startsOn: startsOn === null ? null : day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const WORDINGS = [
  words("Knots", null, "2026-12-31"),
  words("Bends", "2027-01-01", "2027-12-31"),
  words("Hitches", "2029-01-01", null),
];

test.each([
  ["long before", "1990-01-01", "Knots"],
  ["the last day in the first words", "2026-12-31", "Knots"],
  ["the first day in the next", "2027-01-01", "Bends"],
  ["a day on which it was withdrawn", "2028-06-01", undefined],
  ["long after", "2040-01-01", "Hitches"],
])("a competency is called by the words of %s", (_name, asOf, name) => {
  expect(wordingOn(WORDINGS, day(asOf))?.name).toBe(name);
});

const VERSIONS = [
  { label: "1.0", effectiveFrom: null },
  { label: "2.0", effectiveFrom: day("2027-01-01") },
  { label: "3.0", effectiveFrom: day("2028-01-01") },
];

test.each([
  ["2026-12-31", "1.0"],
  ["2027-01-01", "2.0"],
  ["2027-12-31", "2.0"],
  ["2028-01-01", "3.0"],
])("on %s the version in effect is %s, in whatever order they are told", (asOf, label) => {
  for (const versions of [VERSIONS, VERSIONS.toReversed()]) {
    expect(versionOn(versions, day(asOf))?.label).toBe(label);
  }
});

test("before the first version there is none", () => {
  expect(versionOn(VERSIONS.slice(1), day("2026-01-01"))).toBeNull();
});
