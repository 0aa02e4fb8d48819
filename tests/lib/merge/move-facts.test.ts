import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { HeldFacts, StayFact } from "@/lib/merge/held-facts";
import { joinedDays, moveFacts } from "@/lib/merge/move-facts";
import { day } from "@/tests/support/organisation/build";

const FIRST = day("2026-01-01");
const someDay = fc.integer({ min: 0, max: 40 }).map((offset) => addDays(FIRST, offset));
const about = fc.constantFrom("blue", "red");
const id = fc.uuid();
const stays = fc.array(
  fc.record({ id, about, startsOn: someDay, length: fc.option(fc.nat(20)) }).map(
    ({ length, ...fact }): StayFact => ({
      ...fact,
      endsOn: length === null ? null : addDays(fact.startsOn, length),
    }),
  ),
  { maxLength: 6 },
);
const facts: fc.Arbitrary<HeldFacts> = fc.record({
  awards: fc.array(fc.record({ id, about, issuedOn: someDay }), { maxLength: 6 }),
  memberships: stays,
  roles: stays,
  waivers: stays,
  assessments: fc.array(
    fc.record({
      ...{ id, about, assessedOn: someDay },
      assessor: fc.constantFrom("self", "manager"),
      facet: fc.constantFrom(null, "knowledge"),
    }),
    { maxLength: 6 },
  ),
  uses: fc.array(fc.record({ id, about, usedOn: someDay }), { maxLength: 6 }),
});

const KINDS = ["awards", "memberships", "roles", "waivers", "assessments", "uses"] as const;

test("every fact either moves or stays, and none is lost", () => {
  fc.assert(
    fc.property(facts, facts, (own, other) => {
      const moved = moveFacts(own, other);
      for (const kind of KINDS) {
        const ids = [...moved[kind].moves, ...moved[kind].stays].map((fact) => fact.id);
        expect(ids.toSorted()).toEqual(other[kind].map((fact) => fact.id).toSorted());
      }
    }),
  );
});

test("whoever holds nothing takes everything, and whoever is merged with their like takes nothing", () => {
  const none = { awards: [], memberships: [], roles: [], waivers: [], assessments: [], uses: [] };
  fc.assert(
    fc.property(facts, (one) => {
      const all = moveFacts(none, one);
      const twice = moveFacts(one, one);
      for (const kind of KINDS) {
        expect(all[kind].stays).toEqual([]);
        expect(twice[kind].moves).toEqual([]);
      }
    }),
  );
});

test("what moves lies on no day on which the survivor was in a team", () => {
  const isOn = ({ startsOn, endsOn }: StayFact, on: Day) =>
    startsOn <= on && (endsOn === null || endsOn >= on);
  fc.assert(
    fc.property(facts, facts, someDay, (own, other, on) => {
      const { moves } = moveFacts(own, other).memberships;
      const before = own.memberships.some((fact) => isOn(fact, on));
      expect(before && moves.some((fact) => isOn(fact, on))).toBe(false);
    }),
  );
});

describe("the days of both", () => {
  const [early, late] = [day("2020-01-01"), day("2024-01-01")];
  test.each([
    ["the earlier first day", { joinedOn: late, leftOn: null }, { joinedOn: early, leftOn: null }],
    ["the later last day", { joinedOn: early, leftOn: early }, { joinedOn: late, leftOn: late }],
  ])("are from %s on", (_what, own, other) => {
    expect(joinedDays(own, other).joinedOn).toBe(early);
    expect(joinedDays(own, other).leftOn).toBe(own.leftOn === null ? null : late);
  });

  test("stay open where one of them is", () => {
    expect(joinedDays({ joinedOn: null, leftOn: late }, { joinedOn: early, leftOn: null })).toEqual(
      {
        joinedOn: null,
        leftOn: null,
      },
    );
  });
});
