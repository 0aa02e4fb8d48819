import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, FOREVER } from "@/lib/calendar";
import { freshness, freshnessOf } from "@/lib/competency/freshness";
import { freshnessOn, staleDays } from "@/lib/competency/stale";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { levelOf } from "@/lib/rule/evaluate";
import { at } from "@/lib/timeline/timeline";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import { competencyId, credentialId } from "@/tests/support/organisation/names";

const LINUX = competencyId("linux");
const BADGE = credentialId("badge");
const STALE = { afterMonths: 6, counts: false };
const used = (iso: string) => ({ competencyId: LINUX, usedOn: day(iso) });
const found = anAssessment({ competencyId: LINUX, level: 3, assessedOn: day("2025-01-10") });

const aFading = (facts: Partial<PersonFacts>, meaning: Partial<Meaning> = {}) =>
  aHolder(facts, { staleness: new Map([[LINUX, STALE]]), ...meaning });

describe("a skill is fresh", () => {
  test.each([
    ["on the day itself", "2026-01-31", true],
    ["on the last day of the months", "2026-07-31", true],
    ["not on the day after it", "2026-08-01", false],
    ["not before anything happened", "2026-01-30", false],
  ] as const)("%s", (_when, on, expected) => {
    expect(at(freshnessOf(LINUX, aFading({ uses: [used("2026-01-31")] })), day(on))).toBe(expected);
  });

  test("to the end of a month that is shorter", () => {
    const fresh = freshnessOf(LINUX, aFading({ uses: [used("2025-08-31")] }));
    expect(["2026-02-28", "2026-03-01"].map((on) => at(fresh, day(on)))).toEqual([true, false]);
  });

  test("for ever where nobody said that it goes stale", () => {
    expect(freshnessOf(LINUX, aHolder())).toEqual([{ from: expect.anything(), value: true }]);
  });

  test.each([
    ["an assessment", { assessments: [found] }],
    ["an award of what shows it", { awards: [anAward({ credentialId: BADGE })] }],
    ["an award of a part of it", { awards: [anAward({ credentialId: credentialId("part") })] }],
  ] as const)("by %s", (_what, { assessments = [], awards = [] }: Partial<PersonFacts>) => {
    const on = day("2026-01-01");
    const dated = {
      assessments: assessments.map((own) => ({ ...own, assessedOn: on })),
      awards: awards.map((own) => ({ ...own, issuedOn: on, expiresOn: day("2026-01-02") })),
    };
    const fresh = freshnessOf(LINUX, aFading(dated, shownByBadge()));
    expect([at(fresh, on), at(fresh, day("2026-07-01")), at(fresh, day("2026-07-02"))]).toEqual([
      ...[true, true, false],
    ]);
  });

  test.each([
    ["is in progress", { state: "in-progress" }],
    ["turned out to be none", { revokedOn: day("2026-01-02") }],
    ["shows something else", { credentialId: credentialId("other") }],
  ] as const)("not by an award that %s", (_what, own) => {
    const awards = [anAward({ credentialId: BADGE, issuedOn: day("2026-01-01"), ...own })];
    expect(at(freshnessOf(LINUX, aFading({ awards }, shownByBadge())), day("2026-01-03"))).toBe(
      false,
    );
  });
});

function shownByBadge(): Partial<Meaning> {
  return {
    mappings: new Map([[LINUX, [{ credentialId: BADGE, level: 2 }]]]),
    stacks: new Map([[BADGE, { all: [{ credential: credentialId("part") }] }]]),
  };
}

describe("a stale skill", () => {
  const facts = { assessments: [found], uses: [used("2025-12-01")] };
  const on = (iso: string, counts: boolean) => {
    const holder = aFading(facts, { staleness: new Map([[LINUX, { ...STALE, counts }]]) });
    const asOf = day(iso);
    return [at(levelOf(LINUX, holder), asOf), at(staleDays(LINUX, holder), asOf)];
  };

  test("is marked, and counts where it does", () => {
    expect(on("2025-07-10", true)).toEqual([3, false]);
    expect(on("2025-07-11", true)).toEqual([3, true]);
    expect(on("2025-12-01", true)).toEqual([3, false]);
  });

  test("shows no level where it does not count, until it is used again", () => {
    expect(on("2025-07-10", false)).toEqual([3, false]);
    expect(on("2025-07-11", false)).toEqual([0, true]);
    expect(on("2025-12-01", false)).toEqual([3, false]);
    expect(on("2026-06-02", false)).toEqual([0, true]);
  });

  test("is none where nothing was ever shown", () => {
    const holder = aFading({ uses: [used("2024-01-01")] });
    expect(at(staleDays(LINUX, holder), day("2026-01-01"))).toBe(false);
  });

  test("is so since a day, and was last used on one", () => {
    const of = (iso: string) => freshnessOn(LINUX, aFading(facts), day(iso));
    expect(of("2025-11-30")).toEqual({ lastUse: null, staleSince: day("2025-07-11") });
    expect(of("2026-01-01")).toEqual({ lastUse: day("2025-12-01"), staleSince: null });
    expect(of("2026-07-01")).toEqual({ lastUse: day("2025-12-01"), staleSince: day("2026-06-02") });
  });
});

test("Freshness is on every day what going on from each touch says.", () => {
  const FIRST = day("2024-01-01");
  const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(FIRST, n));
  const anyTouch = fc.record({ from: anyDay, until: fc.option(anyDay, { nil: FOREVER }) });
  const days = Array.from({ length: 1_262 }, (_, n) => addDays(FIRST, n - 2));
  fc.assert(
    fc.property(fc.array(anyTouch, { maxLength: 5 }), fc.nat(14), (touches, months) => {
      const fresh = freshness(touches, months);
      const expected = new Set(touches.flatMap((touch) => daysFrom(touch, months)));
      expect(days.filter((on) => at(fresh, on) !== expected.has(on))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** Day by day from the touch on, until its months are full or it was taken back. */
function daysFrom({ from, until }: { from: Day; until: Day }, months: number): Day[] {
  const last = addMonths(from, months);
  const days: Day[] = [];
  for (let on = from; on <= last && on < until; on = addDays(on, 1)) days.push(on);
  return days;
}
