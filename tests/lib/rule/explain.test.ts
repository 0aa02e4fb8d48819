import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import { evaluate } from "@/lib/rule/evaluate";
import { explain, type Reason } from "@/lib/rule/explain";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { branchesOf, type Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyCase } from "@/tests/support/organisation/arbitrary";
import { anyDay, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAward, day } from "@/tests/support/organisation/build";
import { awardId, credentialId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const cissp = { credential: credentialId("cissp") };
const ccna = { credential: credentialId("ccna") };

test("the tree follows the rule, and each node says what it is about", () => {
  const awards = [anAward({ expiresOn: day("2026-12-31") })];
  const rule: Rule = { all: [{ any: [cissp, ccna] }, ccna] };
  const why = explain(rule, aHolder({ awards }), TODAY);
  const earn = { kind: "earn", credentialId: "ccna", toProof: "attested" };
  const plain = { policies: [], standsIn: null, upkeep: null };
  const met = { ...plain, met: true, by: ["award"], until: day("2027-01-01"), closest: [] };
  const unmet = { ...plain, met: false, by: [], until: null, closest: [earn] };
  expect(why).toEqual({
    ...unmet,
    rule,
    children: [
      {
        ...met,
        rule: { any: [cissp, ccna] },
        children: [
          { ...met, rule: cissp, children: [] },
          { ...unmet, rule: ccna, children: [] },
        ],
      },
      { ...unmet, rule: ccna, children: [] },
    ],
  });
});

test("what a renewal carries on is met until the renewal ends", () => {
  const awards = [
    anAward({ id: awardId("old"), expiresOn: day("2026-12-31") }),
    anAward({ id: awardId("new"), issuedOn: day("2026-11-01"), expiresOn: day("2029-10-31") }),
  ];
  expect(explain(cissp, aHolder({ awards }), TODAY).until).toBe(day("2029-11-01"));
});

test("what nothing ends has no end", () => {
  expect(explain(cissp, aHolder({ awards: [anAward()] }), TODAY).until).toBeNull();
});

test("each node says what its part of the rule evaluates to on the day", () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ rule, meaning, facts, lowest }, asOf) => {
      const holder = holderOf(meaning, facts, lowest);
      expectLikeEvaluated(explain(rule, holder, asOf), rule, holder, asOf);
    }),
    { numRuns: 2_000 },
  );
});

function expectLikeEvaluated(why: Reason, rule: Rule, holder: Holder, asOf: Day) {
  const timeline = evaluate(rule, holder);
  const { met, by } = at(timeline, asOf);
  const end = WINDOW.find((later) => later > asOf && !at(timeline, later).met) ?? null;
  expect(why).toMatchObject({ rule, met, by, until: met ? end : null });
  const branches = branchesOf(rule);
  expect(why.children).toHaveLength(branches.length);
  for (const [index, branch] of branches.entries()) {
    const child = why.children[index];
    if (child) expectLikeEvaluated(child, branch, holder, asOf);
  }
}
