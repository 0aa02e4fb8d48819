import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceCredential } from "@/lib/rule/replace-credential";
import { branchesOf, leavesOf, type Rule } from "@/lib/rule/rule";
import { credentialId } from "@/tests/support/organisation/names";

const [old, next, other] = ["old", "next", "other"].map(credentialId);
if (!old || !next || !other) throw new Error("There are three.");

const leaf = fc.constantFrom(old, next, other).map((credential): Rule => ({ credential }));
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
    fc
      .array(tie("rule"), { minLength: 1, maxLength: 3 })
      .chain((of) =>
        fc.integer({ min: 1, max: of.length }).map((atLeast): Rule => ({ atLeast, of })),
      ),
  ),
}));

/** Whether a rule holds for who holds these, told without the product. */
function holds(own: Rule, held: ReadonlySet<string>): boolean {
  if ("all" in own) return own.all.every((one) => holds(one, held));
  if ("any" in own) return own.any.some((one) => holds(one, held));
  if ("of" in own) return own.of.filter((one) => holds(one, held)).length >= own.atLeast;
  return "credential" in own && held.has(own.credential);
}

function isCounting(own: Rule): boolean {
  return "of" in own || branchesOf(own).some(isCounting);
}

describe("a rule with one credential in the place of another", () => {
  const replaced = (own: Rule) => replaceCredential(own, old, next);

  test("names the other no more", () => {
    fc.assert(
      fc.property(rule, (own) => {
        expect(leavesOf(replaced(own))).not.toContainEqual({ credential: old });
      }),
    );
  });

  test("holds for who holds the one as it did for who held both, where nothing is counted", () => {
    const held = fc.subarray([next, other]);
    fc.assert(
      fc.property(rule, held, (own, some) => {
        fc.pre(!isCounting(own));
        const both = some.includes(next) ? [...some, old] : some;
        expect(holds(replaced(own), new Set(some))).toBe(holds(own, new Set(both)));
      }),
    );
  });

  test("can always be met", () => {
    fc.assert(
      fc.property(rule, (own) => {
        expect(holds(replaced(own), new Set([next, other]))).toBe(true);
      }),
    );
  });

  test("counts what now stands twice once", () => {
    const two: Rule = { atLeast: 2, of: [{ credential: old }, { credential: next }] };
    expect(replaced(two)).toEqual({ atLeast: 1, of: [{ credential: next }] });
    const three: Rule = { ...two, of: [...two.of, { credential: other }] };
    expect(replaced(three)).toEqual({
      atLeast: 2,
      of: [{ credential: next }, { credential: other }],
    });
  });

  test("keeps what a proof is asked for apart", () => {
    const strict: Rule = { credential: old, minProof: "checked" };
    expect(replaced({ any: [strict, { credential: next }] })).toEqual({
      any: [{ credential: next, minProof: "checked" }, { credential: next }],
    });
  });
});
