import { expect, test } from "vitest";
import { fewestMissing } from "@/lib/absence/fewest";
import { awayIn } from "@/lib/absence/leave";
import { shortfallsIn } from "@/lib/absence/shortfall";
import { mondayOf, shortWeeks } from "@/lib/absence/week";
import type { PersonFacts } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { headCountOf } from "@/lib/team/minimum";
import { aMeaning, aMinimum, anAward, aPerson, day } from "@/tests/support/organisation/build";
import { credentialId, personId } from "@/tests/support/organisation/names";

const YEAR = { from: day("2026-11-30"), until: day("2027-11-30") };

function holder(name: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return aPerson({ personId: personId(name), awards: [anAward()], ...facts });
}

function headCount(minimum: number, people: readonly PersonFacts[]) {
  const meaning = aMeaning();
  const candidates = people.map((facts) => {
    return { facts, holder: holderOf(meaning, facts, DEFAULT_PROOF) };
  });
  return headCountOf(aMinimum({ minimum }), candidates, meaning.parents);
}

function leave(name: string, from: string, last: string) {
  return { personId: personId(name), from: day(from), last: day(last) };
}

const three = ["ada", "ben", "cleo"].map((name) => holder(name));

test("two on leave in the same week leave one of two", () => {
  const away = awayIn([
    leave("ada", "2026-12-07", "2026-12-11"),
    leave("ben", "2026-12-09", "2026-12-18"),
  ]);
  const shortfalls = shortfallsIn(headCount(2, three), away, YEAR);
  expect(shortfalls).toEqual([
    {
      from: day("2026-12-09"),
      until: day("2026-12-12"),
      ...{ present: 1, holders: 3, away: ["ada", "ben"], isAnyway: false },
    },
  ]);
  const [week, ...others] = shortWeeks(shortfalls, YEAR);
  expect(others).toEqual([]);
  expect(week).toMatchObject({ monday: day("2026-12-07"), days: 3, away: ["ada", "ben"] });
});

test("what is short with everybody there is said to be so anyway, and only while somebody is away", () => {
  const away = awayIn([leave("ada", "2026-12-07", "2026-12-07")]);
  expect(shortfallsIn(headCount(4, three), away, YEAR)).toEqual([
    {
      from: day("2026-12-07"),
      until: day("2026-12-08"),
      ...{ present: 2, holders: 3, away: ["ada"], isAnyway: true },
    },
  ]);
});

test("who does not count is not missed", () => {
  const people = [...three, holder("dov", { awards: [] })];
  const away = awayIn([leave("dov", "2026-12-07", "2026-12-11")]);
  expect(shortfallsIn(headCount(3, people), away, YEAR)).toEqual([]);
});

test("leave that overlaps is counted once", () => {
  const away = awayIn([
    leave("ada", "2026-12-07", "2026-12-11"),
    leave("ada", "2026-12-10", "2026-12-14"),
  ]);
  const [one, ...others] = shortfallsIn(headCount(3, three), away, YEAR);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ from: day("2026-12-07"), until: day("2026-12-15"), present: 2 });
});

test("fewer have to be missing once an award has ended, and it is said whose", () => {
  const ending = holder("dov", { awards: [anAward({ expiresOn: day("2027-01-31") })] });
  expect(fewestMissing(headCount(2, [...three, ending]), YEAR)).toEqual({
    people: 2,
    on: day("2027-02-01"),
    losses: [{ personId: "dov", cause: "lapsed", credentials: [credentialId("cissp")] }],
  });
});

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-12-06", "2026-11-30"],
  ["2027-01-01", "2026-12-28"],
  ["1969-12-31", "1969-12-29"],
])("the week of %s begins on %s", (iso, monday) => {
  expect(mondayOf(day(iso))).toBe(day(monday));
});
