import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CredentialId } from "@/lib/ids";
import {
  type NamedRule,
  namesInRule,
  parseRuleText,
  ruleOver,
  ruleText,
} from "@/lib/import/rules/rule-text";

test.each<[string, NamedRule]>([
  ["CISSP", { name: "CISSP" }],
  ["CEH(P)", { name: "CEH(P)" }],
  ["all of (A; B)", { all: [{ name: "A" }, { name: "B" }] }],
  ["ANY OF( A ;B )", { any: [{ name: "A" }, { name: "B" }] }],
  ["2 of (A; B; C)", { atLeast: 2, of: [{ name: "A" }, { name: "B" }, { name: "C" }] }],
  [
    "3 of (A; CEH(P); all of (C; any of (D)))",
    {
      atLeast: 3,
      of: [{ name: "A" }, { name: "CEH(P)" }, { all: [{ name: "C" }, { any: [{ name: "D" }] }] }],
    },
  ],
])("%s is read", (text, rule) => {
  expect(parseRuleText(text)).toEqual({ ok: true, value: rule });
});

test.each([
  ["", "a name is missing"],
  ["all of (A; )", "a name is missing"],
  ["all of (A; B", "the bracket after “all of” is not closed at the end"],
  ["all of (A; B) or C", "the bracket after “all of” is not closed at the end"],
  ["all of (A); B)", "a bracket is closed that was not opened"],
  ["any of ((A; B)", "a bracket is not closed"],
  ["0 of (A)", "“0 of” asks for nothing"],
  ["3 of (A; B)", "3 of only 2 can never be"],
  [`${"all of (".repeat(9)}A${")".repeat(9)}`, "it nests more than 8 levels deep"],
  [`any of (${"A;".repeat(100)}A)`, "there are more than 100 parts"],
])("“%s” is refused: %s", (text, problem) => {
  expect(parseRuleText(text)).toEqual({ ok: false, problem });
});

const name = fc.stringMatching(/^[A-Z][a-z+]{0,5}$/).map((text): NamedRule => ({ name: text }));
const { rule } = fc.letrec<{ rule: NamedRule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 4 }, name, branch(tie("rule"), "all"), branch(tie("rule"), "any")),
}));

function branch(of: fc.Arbitrary<NamedRule>, kind: "all" | "any"): fc.Arbitrary<NamedRule> {
  const parts = fc.array(of, { minLength: 1, maxLength: 4 });
  return parts.map((own) => (kind === "all" ? { all: own } : { any: own }));
}

describe("a rule that is written and read", () => {
  test("is the same", () => {
    const ids = new Map<string, CredentialId>();
    const idOf = (text: string) => {
      const next = `00000000-0000-4000-8000-${`${ids.size}`.padStart(12, "0")}`;
      const id = ids.get(text) ?? CredentialId.parse(next);
      ids.set(text, id);
      return id;
    };
    const nameOf = (id: string) => [...ids].find(([, own]) => own === id)?.[0] ?? "";
    fc.assert(
      fc.property(rule, (own) => {
        const over = ruleOver(own, (text) => ({ credential: idOf(text) }));
        const text = ruleText(over, (leaf) =>
          "credential" in leaf ? nameOf(leaf.credential) : "",
        );
        expect(parseRuleText(text)).toEqual({ ok: true, value: own });
      }),
    );
  });

  test("has the names of its leaves, left to right", () => {
    expect(namesInRule({ all: [{ name: "B" }, { any: [{ name: "A" }, { name: "B" }] }] })).toEqual([
      "B",
      "A",
      "B",
    ]);
  });
});

test("no text makes the reader throw", () => {
  const text = fc.stringMatching(/^(?:all of |any of |2 of |[();A ]){0,12}$/);
  fc.assert(fc.property(fc.oneof(text, fc.string()), (own) => void parseRuleText(own)));
});
