import { describe, expect, test } from "vitest";
import { importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import { EMPTY, type World } from "@/tests/support/import/world";

const HEADER = "role | family | competency | level | importance | competency_description";

function plan(lines: readonly string[], world: World = EMPTY) {
  return planText("roles", [HEADER, ...lines], { world });
}

const known = importText("roles", [
  HEADER,
  "Platform engineer | Engineering | Kubernetes | 3 | mandatory | Runs containers",
]);

describe("competencies that no framework has", () => {
  test("go into a framework of their own, with five levels", () => {
    const { writes } = plan(["Platform engineer | Engineering | Kubernetes | 3"]);
    expect(writes.frameworks?.insert).toMatchObject([{ name: "Own competencies" }]);
    expect(writes.proficiencyLevels?.insert).toHaveLength(5);
    expect(writes.roleCompetencies?.insert).toMatchObject([{ level: 3, importance: "mandatory" }]);
  });

  test("join those that are there already", () => {
    const { writes } = plan(["SRE | | Tracing | Expert | desirable"], known);
    expect(writes.frameworks).toBeUndefined();
    expect(writes.competencies?.insert).toMatchObject([{ name: "Tracing" }]);
    expect(writes.roleCompetencies?.insert).toMatchObject([{ level: 4, importance: "desirable" }]);
  });
});

describe("a level", () => {
  test.each([
    ["3", 3],
    ["Level 3", 3],
    ["L3", 3],
    ["practitioner", 3],
    [" EXPERT ", 4],
  ])("may be written %s", (text, level) => {
    const { writes } = plan([`SRE | | Kubernetes | ${text}`], known);
    expect(writes.roleCompetencies?.insert[0]?.level).toBe(level);
  });

  test.each(["0", "6", "-1", "2.5", "good"])("cannot be %s", (text) => {
    const own = plan([`SRE | | Kubernetes | ${text}`], known);
    expect(outcomes(own)).toEqual(["2 reject level-unknown"]);
    expect(rowAt(own, 2).problems[0]?.hint).toContain("1 Awareness");
  });

  test("that is missing asks nothing, and says so", () => {
    const own = plan(["SRE | | Kubernetes |"], known);
    expect(outcomes(own)).toEqual(["2 create level-missing"]);
    expect(own.writes.roleCompetencies).toBeUndefined();
  });
});

test.each([
  ["no role", " | | Kubernetes | 3", "value-missing"],
  ["no competency", "SRE | |  | 3", "value-missing"],
  ["an unknown importance", "SRE | | Kubernetes | 3 | perhaps", "value-unknown"],
])("a row is rejected for %s", (_why, line, code) => {
  expect(outcomes(plan([line], known))).toEqual([`2 reject ${code}`]);
});

test("what is asked changes, and so do the facts of the role and the competency", () => {
  const own = plan(["platform ENGINEER | IT | kubernetes | 4 | desirable | Runs clusters"], known);
  expect(rowAt(own, 2)).toMatchObject({
    outcome: "update",
    changes: [
      { field: "family", before: "Engineering", after: "IT" },
      { field: "competency_description", before: "Runs containers", after: "Runs clusters" },
      { field: "level", before: "3", after: "4" },
      { field: "importance", before: "mandatory", after: "desirable" },
    ],
  });
});

test("repeated rows ask once", () => {
  const own = plan(["SRE | | Kubernetes | 3", "sre | | kubernetes | practitioner"], known);
  expect(outcomes(own)).toEqual(["2 create", "3 unchanged repeats-row"]);
});

test.each([
  ["the level", "SRE | | Kubernetes | 3", "SRE | | Kubernetes | 2"],
  ["the family of the role", "SRE | IT | Kubernetes | 3", "SRE | Ops | Linux | 2"],
  ["the competency", "SRE | | Linux | 3 | | A", "Ops | | Linux | 2 | | B"],
])("rows that contradict each other about %s are rejected", (_what, ...lines) => {
  expect(outcomes(plan(lines, known))).toEqual([
    "2 reject contradicts-row",
    "3 reject contradicts-row",
  ]);
});

test("a competency that two frameworks have is nobody's to guess", () => {
  const [own] = known.competencies;
  const other = known.frameworks.map((row) => ({ ...row, id: row.id, name: "Another" }));
  if (!own) throw new Error("There is no competency.");
  const twice = { ...known, frameworks: [...known.frameworks, ...other], competencies: [own, own] };
  expect(outcomes(plan(["SRE | | Kubernetes | 3"], twice))).toEqual(["2 reject competency-shared"]);
});
