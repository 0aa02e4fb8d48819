import { expect, test } from "vitest";
import type { Rule } from "@/lib/rule/rule";
import { type Named, ruleProblems } from "@/lib/rule/rule-problems";
import { day } from "@/tests/support/organisation/build";
import { competencyId, credentialId, roleId } from "@/tests/support/organisation/names";

const cissp = { credential: credentialId("CISSP") };
const old = { credential: credentialId("CEH v1") };
const taster = { credential: credentialId("CC") };
const linux = (level: number) => ({ competency: competencyId("Linux"), level });
const cobol = { competency: competencyId("COBOL"), level: 1 };

const NAMED: Named = {
  credential: (id) => {
    const known = { kind: "certification", tier: null, mergedInto: null } as const;
    if (id === cissp.credential) return { ...known, name: "CISSP" };
    if (id === taster.credential) return { ...known, name: "CC", tier: "Introductory" };
    return id === old.credential ? { ...known, name: "CEH v1", mergedInto: "CEH" } : null;
  },
  competency: (id) => {
    if (id === cobol.competency) return { name: "COBOL", highest: null, endsOn: day("2026-06-30") };
    return id === linux(1).competency ? { name: "Linux", highest: 4, endsOn: null } : null;
  },
  role: (id) => id === roleId("analyst"),
};

function found(rule: Rule, firstDay = day("2026-07-01")) {
  return ruleProblems(rule, NAMED, { field: "rule", firstDay }).map(
    ({ field, message }) => `${field} ${message}`,
  );
}

test("a rule that can be asked has none", () => {
  const analyst = { experience: { months: 24, roleId: roleId("analyst") } };
  const rule = { all: [{ atLeast: 2, of: [cissp, linux(3), linux(4)] }, analyst] };
  expect(found(rule)).toEqual([]);
});

test.each<[string, Rule, string[]]>([
  [
    "more parts than there are",
    { all: [cissp, { atLeast: 3, of: [cissp, linux(1)] }] },
    ["rule/all/1/atLeast Part 2: At least 3 of only 2 can never be."],
  ],
  [
    "two of the same",
    { atLeast: 2, of: [cissp, cissp] },
    ["rule/of/1 Part 2: The group names this twice: it would count twice."],
  ],
  [
    "a level beyond the framework's highest",
    { any: [cissp, { all: [linux(5)] }] },
    ["rule/any/1/all/0/level Part 2.1: The highest level of “Linux” is 4."],
  ],
  [
    "what was withdrawn",
    cobol,
    ["rule/competency “COBOL” was withdrawn: its last day was 2026-06-30."],
  ],
  [
    "what turned out to be another",
    { any: [old] },
    ["rule/any/0/credential Part 1: “CEH v1” turned out to be “CEH”: name that."],
  ],
  [
    "a role that is not there",
    { experience: { months: 1, roleId: roleId("lead") } },
    ["rule/experience/roleId The rule names a role that is not there."],
  ],
])("%s is refused, at its place", (_name, rule, problems) => {
  expect(found(rule)).toEqual(problems);
});

test("what is withdrawn later may still be asked for", () => {
  expect(found(cobol, day("2026-06-30"))).toEqual([]);
});

const INSTEAD = "“CC” is introductory: it is not enough where “CISSP” is asked for.";

test.each<[string, Rule, string[]]>([
  ["beside it", { all: [cissp, taster] }, []],
  ["alone", taster, []],
  ["instead of a level", { any: [linux(1), taster] }, []],
  ["instead of it", { any: [cissp, taster] }, [`rule/any/1/credential Part 2: ${INSTEAD}`]],
  [
    "as one of several that are enough",
    { atLeast: 2, of: [taster, linux(1), { any: [cissp, linux(3)] }] },
    [`rule/of/0/credential Part 1: ${INSTEAD}`],
  ],
  ["with the very certification", { any: [linux(2), { all: [cissp, taster] }] }, []],
])(
  "what is introductory may be asked for but instead of a certification: %s",
  (_, rule, expected) => {
    const asked = { field: "rule", firstDay: null, tasters: "not-instead" } as const;
    const problems = ruleProblems(rule, NAMED, asked);
    expect(problems.map(({ field, message }) => `${field} ${message}`)).toEqual(expected);
    expect(ruleProblems(rule, NAMED, { field: "rule", firstDay: null })).toEqual([]);
  },
);

test("what is introductory is no part of what stands in for a certification", () => {
  const asked = { field: "stack", firstDay: null, tasters: "nowhere" } as const;
  expect(ruleProblems({ all: [linux(1), taster] }, NAMED, asked)).toMatchObject([
    {
      field: "stack/all/1/credential",
      message: "Part 2: “CC” is introductory: it is no part of what stands in for a certification.",
    },
  ]);
});
