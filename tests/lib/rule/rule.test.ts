import { describe, expect, test } from "vitest";
import { z } from "zod";
import { branchesOf, leavesOf, neededOf, type Rule } from "@/lib/rule/rule";
import { RuleInput } from "@/lib/rule/rule-input";
import { competencyId, credentialId } from "@/tests/support/organisation/names";

const CISSP = "7f3d2c1a-5b6e-4f80-9a1b-2c3d4e5f6071";
const NETWORKS = "0c9b8a7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d";
const ANALYST = "5d4c3b2a-1f0e-4d9c-8b7a-6f5e4d3c2b1a";
const leaf = { credential: CISSP };
const other = { competency: NETWORKS, level: 3 };

/** One rule inside the other, that many levels in all. */
function nested(levels: number): unknown {
  return levels === 1 ? leaf : { all: [nested(levels - 1)] };
}

describe("a rule from outside is taken", () => {
  test.each([
    ["a credential", leaf],
    ["a credential at a rung", { ...leaf, minProof: "checked" }],
    ["a competency at a level", { competency: NETWORKS, level: 3 }],
    ["all, any and some of others", { all: [{ any: [leaf] }, { atLeast: 1, of: [leaf, other] }] }],
    ["eight levels", nested(8)],
    ["months with the organisation", { experience: { months: 600 } }],
    ["months in a role", { experience: { months: 24, roleId: ANALYST } }],
  ])("%s", (_name, rule) => {
    expect(RuleInput.parse(rule)).toEqual(rule);
  });
});

test("a rule from outside has a JSON schema", () => {
  expect(JSON.stringify(z.toJSONSchema(RuleInput, { io: "input" }))).toContain('"atLeast"');
});

describe("a rule from outside is refused", () => {
  test.each([
    ["no branch", { any: [] }],
    ["more branches asked than there are", { atLeast: 3, of: [leaf, leaf] }],
    ["the same deeper down", { all: [{ atLeast: 2, of: [leaf] }] }],
    ["none of its branches asked", { atLeast: 0, of: [leaf] }],
    ["nine levels", nested(9)],
    ["two rules in one", { ...leaf, competency: NETWORKS, level: 1 }],
    ["a word that it does not know", { ...leaf, unless: leaf }],
    ["level 0, which everybody has", { competency: NETWORKS, level: 0 }],
    ["half a level", { competency: NETWORKS, level: 1.5 }],
    ["a rung that does not exist", { ...leaf, minProof: "sworn" }],
    ["a name for an id", { credential: "CISSP" }],
    ["101 branches", { any: Array(101).fill(leaf) }],
    ["text", "CISSP"],
    ["nothing", null],
  ])("%s", (_name, rule) => {
    expect(RuleInput.safeParse(rule).success).toBe(false);
  });

  test.each([
    ["a group in a group without parts", { all: [leaf, { any: [] }] }, "all/1/any"],
    ["more parts than there are", { any: [other, { atLeast: 3, of: [leaf] }] }, "any/1/atLeast"],
    ["2 of the same", { atLeast: 2, of: [leaf, leaf] }, "of/1"],
    [
      "the same in another order",
      { all: [{ any: [leaf, other] }, { any: [other, leaf] }] },
      "all/1",
    ],
    ["no months", { all: [leaf, { experience: { months: 0 } }] }, "all/1/experience/months"],
    ["51 years", { experience: { months: 612 } }, "experience/months"],
    ["a level beyond every scale", { all: [{ ...other, level: 21 }] }, "all/0/level"],
    ["nothing that a rule can name", { all: [leaf, { holds: CISSP }] }, "all/1"],
    ["a word that it does not know", { all: [{ ...leaf, unless: leaf }] }, "all/0"],
  ])("%s, at its place", (_name, rule, place) => {
    const { error } = RuleInput.safeParse(rule);
    expect(error?.issues.map((issue) => issue.path.join("/"))).toEqual([place]);
  });

  test("a thousand levels, without running out of stack", () => {
    const { error } = RuleInput.safeParse(nested(1_000));
    expect(error?.issues.map((issue) => issue.message)).toEqual([
      "A rule is at most 8 levels deep.",
    ]);
  });
});

const cissp = { credential: credentialId("cissp") };
const ccna = { credential: credentialId("ccna") };
const networks = { competency: competencyId("networks"), level: 2 };

test.each([
  ["all", { all: [cissp, ccna] }, 2],
  ["any", { any: [cissp, ccna] }, 1],
  ["some", { atLeast: 2, of: [cissp, ccna, networks] }, 2],
] as const)("of %s, so many branches are needed", (_name, rule, needed) => {
  expect(neededOf(rule)).toBe(needed);
  expect(branchesOf(rule)).toContain(cissp);
});

test("a leaf has no branches", () => {
  expect(branchesOf(cissp)).toEqual([]);
  expect(branchesOf(networks)).toEqual([]);
});

test("leaves come from left to right", () => {
  const rule: Rule = { all: [cissp, { any: [networks, { atLeast: 1, of: [ccna] }] }] };
  expect(leavesOf(rule)).toEqual([cissp, networks, ccna]);
});
