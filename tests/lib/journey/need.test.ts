import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { isThere, waitedFor } from "@/lib/journey/need";
import { needOf } from "@/lib/journey/needs-of";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import { anyCredential, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { aMeaning, anAward, aPerson, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const anyStep = fc.record({ credentialId: anyCredential, done: anyDay });

test("a level is shown by all parts of a stack, whichever step brings them", () => {
  const [whole, part, other] = ["stack", "badge", "ccna"].map(name.credentialId);
  if (!whole || !part || !other) throw new Error("Three were named.");
  const networks = name.competencyId("networks");
  const meaning = aMeaning({
    mappings: new Map([[networks, [{ credentialId: whole, level: 3 }]]]),
    stacks: new Map([[whole, { all: [{ credential: part }, { credential: other }] }]]),
  });
  const facts = aPerson({ awards: [anAward({ credentialId: other })] });
  const holder = holderOf(meaning, facts, "attested");
  const need = needOf({ competency: networks, level: 3 }, holder, (id) =>
    id === part ? ["a"] : [],
  );
  const on = day("2026-12-01");
  expect(isThere(need, on, () => on)).toBe(true);
  expect(isThere(need, on, () => addDays(on, 1))).toBe(false);
  expect(waitedFor(need, on, () => addDays(on, 1))).toEqual(["a"]);
});

test("what a rule needs is there on just the days on which it holds with what steps bring", () => {
  let waited = 0;
  const anyCase = fc.record({
    ...{ world: anyOrganisation, rule: anyRule, proof: anyProof, on: anyDay },
    steps: fc.array(anyStep, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyCase, ({ world, rule, proof, on, steps }) => {
      const [facts] = world.people;
      if (!facts) return;
      // What is earned keeps other things from going stale, which the need leaves out.
      const meaning = { ...world.meaning, staleness: new Map() };
      const need = needOf(rule, holderOf(meaning, facts, proof), (credentialId) =>
        steps.flatMap((step, index) => (step.credentialId === credentialId ? [`${index}`] : [])),
      );
      const doneOn = (id: string) => steps[Number(id)]?.done ?? null;
      const brought = steps.map(
        ({ credentialId, done }, index): Award =>
          anAward({
            ...{ id: name.awardId(`step ${index}`), credentialId },
            ...{ issuedOn: done, proof: "issuer-verified" },
          }),
      );
      const after = { ...facts, awards: [...facts.awards, ...brought] };
      const isMet = at(evaluate(rule, holderOf(meaning, after, proof)), on).met;
      expect(isThere(need, on, doneOn)).toBe(isMet);
      const late = waitedFor(need, on, doneOn);
      expect(late.every((id) => (doneOn(id) ?? on) > on)).toBe(true);
      expect(isMet && late.length > 0).toBe(false);
      if (late.length > 0) waited++;
    }),
    { numRuns: 5_000 },
  );
  expect(waited).toBeGreaterThan(100);
});
