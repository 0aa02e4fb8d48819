import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CredentialId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { progressOf } from "@/lib/rule/progress";
import type { Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import { anyCredential, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAward, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const leaf = (id: string): Rule => ({ credential: name.credentialId(id) });
const [A, B, C, D] = [leaf("a"), leaf("b"), leaf("c"), leaf("d")];

const holding = (...ids: string[]) =>
  aHolder({
    awards: ids.map((id) => anAward({ id: name.awardId(id), credentialId: name.credentialId(id) })),
  });
const progress = (rule: Rule, ...ids: string[]) => progressOf(rule, holding(...ids), TODAY);

describe("how far somebody is with a rule", () => {
  const all: Rule = { all: [A, B, C, D] };

  test("three of four parts are 75 %, and the fourth is missing", () => {
    expect(progress(all, "a", "b", "c")).toEqual({
      ...{ earned: 3, needed: 4, share: 0.75, missing: [D] },
    });
  });

  test("all of them are the whole", () => {
    expect(progress(all, "a", "b", "c", "d")).toEqual({
      ...{ earned: 4, needed: 4, share: 1, missing: [] },
    });
  });

  test("of parts of which some are enough, any of the others is missing", () => {
    const three: Rule = { atLeast: 3, of: [A, B, C, D] };
    expect(progress(three, "a")).toEqual({
      ...{ earned: 1, needed: 3, share: 1 / 3, missing: [{ atLeast: 2, of: [B, C, D] }] },
    });
    expect(progress(three, "a", "b")).toMatchObject({ missing: [{ any: [C, D] }] });
    expect(progress(three, "a", "b", "c", "d")).toMatchObject({ earned: 3, share: 1 });
  });

  test("a part that has parts counts by as much of it as there is", () => {
    const nested: Rule = { all: [A, { all: [B, C] }] };
    expect(progress(nested, "a", "b")).toEqual({
      ...{ earned: 1, needed: 2, share: 0.75, missing: [C] },
    });
  });
});

test("the share is 1 exactly where the rule holds, and what is missing is what would make it hold", () => {
  fc.assert(
    fc.property(anyOrganisation, anyRule, anyProof, anyDay, (world, rule, proof, asOf) => {
      for (const facts of world.people) {
        const holder = holderOf(world.meaning, facts, proof);
        const { share, missing, earned, needed } = progressOf(rule, holder, asOf);
        const isMet = at(evaluate(rule, holder), asOf).met;
        expect(share === 1).toBe(isMet);
        expect(missing.length === 0).toBe(isMet);
        expect(earned === needed).toBe(isMet);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        for (const part of missing) expect(at(evaluate(part, holder), asOf).met).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("more that is earned never takes from the share", () => {
  fc.assert(
    fc.property(
      anyOrganisation,
      anyRule,
      fc.tuple(anyCredential, anyProof),
      anyDay,
      (world, rule, [credentialId, proof], asOf) => {
        for (const facts of world.people) {
          const more = { ...facts, awards: [...facts.awards, earned(credentialId, asOf)] };
          const before = progressOf(rule, holderOf(world.meaning, facts, proof), asOf);
          const after = progressOf(rule, holderOf(world.meaning, more, proof), asOf);
          expect(after.share).toBeGreaterThanOrEqual(before.share);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function earned(credentialId: CredentialId, issuedOn: ReturnType<typeof day>) {
  return anAward({ id: name.awardId("more"), credentialId, issuedOn, proof: "issuer-verified" });
}
