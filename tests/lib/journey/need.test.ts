import fc from "fast-check";
import { expect, test } from "vitest";
import type { Award } from "@/lib/facts";
import { isThere, waitedFor } from "@/lib/journey/need";
import { needOf } from "@/lib/journey/needs-of";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import { anyCredential, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { anAward } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const anyStep = fc.record({ credentialId: anyCredential, done: anyDay });

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
