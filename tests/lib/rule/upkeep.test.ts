import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Award, Meaning } from "@/lib/facts";
import { closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { explain } from "@/lib/rule/explain";
import type { Rule, UpkeepRule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { aHolder, aMeaning, anAward, aPerson, day } from "@/tests/support/organisation/build";
import { awardId, competencyId, credentialId } from "@/tests/support/organisation/names";
import { carriers, holds } from "@/tests/support/organisation/oracle/rule";

const NETWORKS = competencyId("networks");
const COURSE = credentialId("course");
const TODAY = day("2026-11-22");
const mappings = new Map([[NETWORKS, [{ credentialId: COURSE, level: 1 }]]]);

const upkeep = (hours: number, months = 12): UpkeepRule => ({ upkeep: { hours, months } });

function learnt(id: string, issuedOn: string, hours: number | null, facts: Partial<Award> = {}) {
  return anAward({ id: awardId(id), issuedOn: day(issuedOn), hours, proof: "attested", ...facts });
}

function isMet(rule: Rule, awards: readonly Award[], on: string, meaning: Partial<Meaning> = {}) {
  return at(evaluate(rule, aHolder({ awards }, meaning)), day(on)).met;
}

describe("hours count", () => {
  const awards = [learnt("spring", "2026-03-31", 8), learnt("summer", "2026-07-10", 12)];

  test("from the day of issue until as many months later, the last day not counted", () => {
    expect(isMet(upkeep(20), awards, "2026-07-09")).toBe(false);
    expect(isMet(upkeep(20), awards, "2026-07-10")).toBe(true);
    expect(isMet(upkeep(20), awards, "2027-03-30")).toBe(true);
    expect(isMet(upkeep(20), awards, "2027-03-31")).toBe(false);
  });

  test("for months that end earlier, up to their last day", () => {
    const january = [learnt("january", "2026-01-31", 5)];
    expect(isMet(upkeep(5, 1), january, "2026-02-27")).toBe(true);
    expect(isMet(upkeep(5, 1), january, "2026-02-28")).toBe(false);
  });

  test("whether or not the award is still valid; not from the day on which it was revoked", () => {
    const [spring, summer] = awards;
    if (!spring || !summer) throw new Error("two awards");
    const ended = { ...spring, expiresOn: day("2026-04-30") };
    expect(isMet(upkeep(20), [ended, summer], "2026-11-22")).toBe(true);
    const revoked = { ...spring, revokedOn: day("2026-11-22") };
    expect(isMet(upkeep(20), [revoked, summer], "2026-11-21")).toBe(true);
    expect(isMet(upkeep(20), [revoked, summer], "2026-11-22")).toBe(false);
  });

  test.each([
    ["none that nobody said", { hours: null }],
    ["none of what is in progress", { state: "in-progress" }],
    ["none that is proved less than is asked", { proof: "claimed" }],
  ] as const)("%s", (_name, facts: Partial<Award>) => {
    expect(isMet(upkeep(1), [learnt("one", "2026-07-10", 8, facts)], "2026-11-22")).toBe(false);
  });

  test("of a competency, of awards whose credentials show it, each once", () => {
    const rule = { upkeep: { hours: 10, months: 12, competency: NETWORKS } };
    const twice = new Map([[NETWORKS, [1, 2].map((level) => ({ credentialId: COURSE, level }))]]);
    const own = learnt("own", "2026-07-10", 8, { credentialId: COURSE });
    const other = learnt("other", "2026-07-10", 8);
    expect(isMet(rule, [own, other], "2026-11-22", { mappings: twice })).toBe(false);
    expect(isMet({ upkeep: { ...rule.upkeep, hours: 8 } }, [own], "2026-11-22", { mappings })).toBe(
      true,
    );
  });

  test("to the hundredth: ten times 0.1 is 1", () => {
    const tenths = Array.from({ length: 10 }, (_, n) => learnt(`${n}`, "2026-07-10", 0.1));
    expect(isMet(upkeep(1), tenths, "2026-11-22")).toBe(true);
    expect(isMet(upkeep(1), tenths.slice(1), "2026-11-22")).toBe(false);
  });
});

test("why: the hours that count on the day, and when which drop out", () => {
  const awards = [
    learnt("old", "2025-11-01", 6),
    learnt("spring", "2026-03-31", 8),
    learnt("summer", "2026-07-10", 6),
  ];
  const why = explain(upkeep(20), aHolder({ awards }), TODAY);
  expect(why.upkeep).toEqual({ hours: 14, drops: { on: day("2027-03-31"), hours: 8 } });
  const nothing = explain(upkeep(20), aHolder({}), TODAY);
  expect(nothing.upkeep).toEqual({ hours: 0, drops: null });
});

describe("the least that would change it", () => {
  const closest = (rule: Rule, awards: readonly Award[]) =>
    closestChange(rule, aHolder({ awards }, { mappings }), TODAY);
  const learn = (hours: number, competencyId: string | null = null) => ({
    ...{ kind: "learn", competencyId, hours, toProof: "attested" },
  });

  test("is to learn for the rest", () => {
    expect(closest(upkeep(20), [learnt("summer", "2026-07-10", 14)])).toEqual([learn(6)]);
    expect(closest(upkeep(20), [])).toEqual([learn(20)]);
    expect(closest(upkeep(1), [learnt("summer", "2026-07-10", 0.75)])).toEqual([learn(0.25)]);
  });

  test("is rather to have verified what stands for hours, as much of it as is needed", () => {
    const claimed = (id: string, hours: number) =>
      learnt(id, "2026-07-10", hours, { proof: "claimed" });
    const verify = (id: string) => ({ kind: "verify", awardId: id, toProof: "attested" });
    expect(closest(upkeep(20), [claimed("a", 5), claimed("b", 22)])).toEqual([verify("b")]);
    expect(closest(upkeep(20), [claimed("a", 5), claimed("b", 12)])).toEqual([
      ...[verify("b"), verify("a")],
      learn(3),
    ]);
  });

  test("counts what is learnt of a competency among what is learnt at all", () => {
    const leading = { upkeep: { hours: 8, months: 12, competency: NETWORKS } };
    expect(closest({ all: [upkeep(20), leading] }, [])).toEqual([
      ...[learn(8, NETWORKS), learn(12)],
    ]);
    expect(closest({ all: [upkeep(5), leading] }, [])).toEqual([learn(8, NETWORKS)]);
  });
});

test("on every day of some months it is what adding up on that day says", () => {
  const first = day("2026-01-20");
  const anAwardOfHours = fc.record({
    on: fc.integer({ min: 0, max: 90 }),
    hours: fc.constantFrom(null, 0, 1, 2.5, 4),
    ends: fc.option(fc.integer({ min: 0, max: 60 })),
    revoked: fc.option(fc.integer({ min: 0, max: 60 })),
    credentialId: fc.constantFrom(COURSE, credentialId("other")),
    proof: fc.constantFrom("claimed", "attested", "checked"),
  });
  const anUpkeep = fc.record({
    hours: fc.integer({ min: 1, max: 9 }),
    months: fc.integer({ min: 1, max: 3 }),
    competency: fc.option(fc.constant(NETWORKS)),
  });
  fc.assert(
    fc.property(fc.array(anAwardOfHours, { maxLength: 7 }), anUpkeep, (learning, asked) => {
      const awards = learning.map(({ on, ends, revoked, ...own }, n) => {
        const issuedOn = addDays(first, on);
        const later = (days: number | null) => (days === null ? null : addDays(issuedOn, days));
        const days = { issuedOn, expiresOn: later(ends), revokedOn: later(revoked) };
        return anAward({ ...own, ...days, id: awardId(`${n}`) });
      });
      const { competency, ...numbers } = asked;
      const rule: Rule = { upkeep: { ...numbers, ...(competency && { competency }) } };
      const verdicts = evaluate(rule, aHolder({ awards }, { mappings }));
      const look = { person: aPerson({ awards }), meaning: aMeaning({ mappings }) };
      for (let n = -1; n < 190; n++) {
        const on = { ...look, day: addDays(first, n), lowest: "attested" } as const;
        const { met, by } = at(verdicts, on.day);
        expect({ met, by }).toEqual({ met: holds(rule, on), by: carriers(rule, on) });
      }
    }),
    { numRuns: 500 },
  );
});
