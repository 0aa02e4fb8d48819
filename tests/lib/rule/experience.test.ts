import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import { closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { servedMonthsOn } from "@/lib/rule/experience";
import { explain } from "@/lib/rule/explain";
import type { ExperienceRule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { aHolder, aMeaning, aPerson, aRole, day } from "@/tests/support/organisation/build";
import { roleId } from "@/tests/support/organisation/names";
import { holds } from "@/tests/support/organisation/oracle/rule";

const ANALYST = roleId("analyst");

function here(months: number): ExperienceRule {
  return { experience: { months } };
}

function asAnalyst(months: number): ExperienceRule {
  return { experience: { months, roleId: ANALYST } };
}

function firstDay({ experience }: ExperienceRule, facts: Partial<PersonFacts>): Day | null {
  return servedMonthsOn(experience, aPerson(facts));
}

const stay = (first: string, last: string | null = null) =>
  aRole({ startsOn: day(first), endsOn: last === null ? null : day(last) });

describe("with the organisation", () => {
  test.each([
    ["a year", "2025-03-15", 12, "2026-03-15"],
    ["a month that ends earlier", "2026-01-31", 1, "2026-02-28"],
    ["the same in a leap year", "2028-01-31", 1, "2028-02-29"],
    ["a year from a day that the next one has not", "2024-02-29", 12, "2025-02-28"],
  ])("%s", (_name, joined, months, expected) => {
    expect(firstDay(here(months), { joinedOn: day(joined) })).toBe(day(expected));
  });

  test("nobody knows since when: never", () => {
    expect(firstDay(here(1), { joinedOn: null })).toBeNull();
  });

  test("who left the day before it is full never has it; who left on that day's eve has", () => {
    const joinedOn = day("2025-03-15");
    expect(firstDay(here(12), { joinedOn, leftOn: day("2026-03-13") })).toBeNull();
    expect(firstDay(here(12), { joinedOn, leftOn: day("2026-03-14") })).toBe(day("2026-03-15"));
  });
});

describe("in a role", () => {
  test.each([
    ["one that goes on", [stay("2025-01-01")], "2026-01-01"],
    ["two that touch", [stay("2025-07-01"), stay("2025-01-01", "2025-06-30")], "2026-01-01"],
    ["two that overlap", [stay("2025-01-01", "2025-08-31"), stay("2025-06-01")], "2026-01-01"],
    [
      "a year with 31 days off",
      [stay("2025-01-01", "2025-06-30"), stay("2025-08-01")],
      "2026-02-01",
    ],
    ["another role", [aRole({ roleId: roleId("lead"), startsOn: day("2020-01-01") })], null],
    ["one that ended too early", [stay("2025-01-01", "2025-12-30")], null],
    ["one that ended in time", [stay("2025-01-01", "2025-12-31")], "2026-01-01"],
  ])("%s", (_name, roles, expected) => {
    expect(firstDay(asAnalyst(12), { roles })).toBe(expected === null ? null : day(expected));
  });

  test("counts only while with the organisation", () => {
    const facts = { roles: [stay("2020-01-01")], joinedOn: day("2025-01-01") };
    expect(firstDay(asAnalyst(12), facts)).toBe(day("2026-01-01"));
  });

  test("what was once served stays, after the role has ended", () => {
    const holder = aHolder({ roles: [stay("2024-01-01", "2025-06-30")] });
    const verdicts = evaluate(asAnalyst(12), holder);
    expect(at(verdicts, day("2024-12-31")).met).toBe(false);
    expect(at(verdicts, day("2025-01-01"))).toEqual({
      met: true,
      by: [],
      policies: [],
      short: false,
    });
    expect(at(verdicts, day("2030-01-01")).met).toBe(true);
  });
});

describe("the least that would change it", () => {
  const asOf = day("2025-06-01");

  test("is to wait, where the days are on their way", () => {
    const holder = aHolder({ roles: [stay("2025-01-01")] });
    const { closest, met } = explain(asAnalyst(12), holder, asOf);
    const until = day("2026-01-01");
    expect({ closest, met }).toEqual({
      met: false,
      closest: [{ kind: "wait", roleId: ANALYST, months: 12, from: asOf, until }],
    });
    expect(at(evaluate(asAnalyst(12), holder), until).met).toBe(true);
  });

  test("is to serve, where nothing leads there", () => {
    expect(closestChange(asAnalyst(12), aHolder({ roles: [] }), asOf)).toEqual([
      { kind: "serve", roleId: ANALYST, months: 12 },
    ]);
  });

  test("names the longest of several in one role once", () => {
    const rule = { all: [asAnalyst(6), asAnalyst(24), asAnalyst(12)] };
    const steps = closestChange(rule, aHolder({ roles: [stay("2025-05-01", "2026-02-28")] }), asOf);
    expect(steps).toEqual([{ kind: "serve", roleId: ANALYST, months: 24 }]);
  });
});

const FIRST = day("2023-11-30");
const anyStretch = fc.record({
  offset: fc.integer({ min: 0, max: 500 }),
  length: fc.option(fc.integer({ min: -1, max: 200 })),
});
const anyService = fc
  .record({
    joined: fc.option(fc.integer({ min: 0, max: 400 })),
    left: fc.option(fc.integer({ min: 0, max: 700 })),
    stretches: fc.array(anyStretch, { maxLength: 4 }),
  })
  .map(({ joined, left, stretches }) =>
    aPerson({
      joinedOn: joined === null ? null : addDays(FIRST, joined),
      leftOn: left === null ? null : addDays(FIRST, left),
      roles: stretches.map(({ offset, length }) => {
        const startsOn = addDays(FIRST, offset);
        return aRole({ startsOn, endsOn: length === null ? null : addDays(startsOn, length) });
      }),
    }),
  );
const anyAsked = fc.record(
  { months: fc.integer({ min: 1, max: 14 }), roleId: fc.constant(ANALYST) },
  { requiredKeys: ["months"] },
);

test("every day says what the oracle says, who counts one day after the other", () => {
  fc.assert(
    fc.property(anyService, anyAsked, fc.integer({ min: -5, max: 1_000 }), (person, asked, n) => {
      const from = servedMonthsOn(asked, person);
      const lookAt = (on: Day) =>
        holds({ experience: asked }, { person, meaning: aMeaning(), day: on, lowest: "claimed" });
      const asOf = addDays(FIRST, n);
      expect(lookAt(asOf)).toBe(from !== null && from <= asOf);
      if (from !== null) expect([lookAt(addDays(from, -1)), lookAt(from)]).toEqual([false, true]);
    }),
    { numRuns: 400 },
  );
});

test("more days never make it later, fewer months neither", () => {
  fc.assert(
    fc.property(anyService, anyStretch, anyAsked, (person, { offset, length }, asked) => {
      const startsOn = addDays(FIRST, offset);
      const more = aRole({ startsOn, endsOn: length === null ? null : addDays(startsOn, length) });
      const on = servedMonthsOn(asked, person) ?? Number.POSITIVE_INFINITY;
      const withMore = servedMonthsOn(asked, { ...person, roles: [...person.roles, more] });
      const sooner = servedMonthsOn({ ...asked, months: asked.months + 1 }, person);
      expect(withMore ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(on);
      expect(sooner ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(on);
    }),
  );
});

test("an unbroken stretch is full after as many calendar months", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 1, max: 600 }),
      (n, months) => {
        const startsOn = addDays(FIRST, n);
        const facts = { roles: [aRole({ startsOn })] };
        expect(firstDay(asAnalyst(months), facts)).toBe(addMonths(startsOn, months));
      },
    ),
  );
});
