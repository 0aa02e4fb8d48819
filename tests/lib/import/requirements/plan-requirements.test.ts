import { describe, expect, test } from "vitest";
import { day, importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import type { World } from "@/tests/support/import/world";

const HEADER =
  "requirement | applies_to | group | option_type | option | min_level | grace_days | effective_from | effective_until | regime | clause | regulated | renewal_window_days";

const people = importText("people", [
  "name | team | role",
  "Ana | Technology / Platform | Engineer",
]);
const roles = importText("roles", ["role | competency | level", "Engineer | Kubernetes | 3"], {
  world: people,
});
const world = importText(
  "catalogue",
  ["credential | kind", "CKA | certification", "CKAD | certification", "CKS | certification"],
  { world: roles },
);
const idOf = (name: string) =>
  world.credentialDefinitions.find((own) => own.name === name)?.id ?? "";

function plan(lines: readonly string[], own: World = world, today = "2026-11-22") {
  return planText("requirements", [HEADER, ...lines], { world: own, today });
}

const R = "Cluster care | role:Engineer | | credential | CKA | | 90 | 2026-01-01 |";
const known = importText("requirements", [HEADER, R], { world });

describe("a new requirement", () => {
  test("has its version, scope and rule", () => {
    const { writes } = plan([`${R} | ISO 27001 | 7.2`]);
    expect(writes.requirements?.insert).toMatchObject([
      { name: "Cluster care", regime: "ISO 27001", clause: "7.2" },
    ]);
    expect(writes.requirementVersions?.insert).toMatchObject([
      {
        effectiveFrom: day("2026-01-01"),
        effectiveUntil: null,
        scopeRoleIds: [world.roles[0]?.id],
        scopeTeamIds: [],
        graceDays: 90,
        rule: { credential: idOf("CKA") },
      },
    ]);
  });

  test("asks for any option of each group", () => {
    const own = plan([
      "R | everyone | 1 | credential | CKA",
      "R | everyone | 2 | competency | Kubernetes | Expert",
      "R | everyone | 1 | credential | CKAD",
    ]);
    expect(outcomes(own)).toEqual(["2 create", "3 create", "4 create"]);
    expect(own.writes.requirementVersions?.insert[0]?.rule).toEqual({
      all: [
        { any: [{ credential: idOf("CKA") }, { credential: idOf("CKAD") }] },
        { competency: world.competencies[0]?.id, level: 4 },
      ],
    });
  });

  test("without a first day is in effect from today", () => {
    const { writes } = plan(["R | team:Technology | | credential | CKA"]);
    expect(writes.requirementVersions?.insert).toMatchObject([
      { effectiveFrom: day("2026-11-22"), scopeTeamIds: [world.teams[0]?.id] },
    ]);
  });

  test("of several roles asks any of them", () => {
    const two = importText("people", ["name | role", "Ben | Lead"], { world });
    const { writes } = plan(["R | role:Engineer; role:lead | | | CKA"], two);
    expect(writes.requirementVersions?.insert[0]?.scopeRoleIds).toHaveLength(2);
  });
});

test.each([
  ["nobody", "R | managers | | credential | CKA", "applies-to-unclear"],
  ["everyone and a role", "R | everyone; role:Engineer | | credential | CKA", "applies-to-mixed"],
  ["a role and a team", "R | role:Engineer; team:Technology | | | CKA", "applies-to-mixed"],
  ["an unknown role", "R | role:Enginer | | credential | CKA", "role-unknown"],
  ["an unknown team", "R | team:Platform | | credential | CKA", "team-unknown"],
  ["a level of a credential", "R | everyone | | credential | CKA | 3", "level-of-credential"],
  ["an unknown competency", "R | everyone | | competency | Juggling | 3", "competency-unknown"],
  ["a competency without a level", "R | everyone | | competency | Kubernetes", "value-missing"],
  ["a level outside the scale", "R | everyone | | competency | Kubernetes | 9", "level-unknown"],
  ["an unknown type", "R | everyone | | person | CKA", "value-unknown"],
  ["days that are none", "R | everyone | | | CKA | | soon", "number-not-understood"],
  [
    "a last day before the first",
    "R | everyone | | | CKA | | | 2026-02-01 | 2026-01-31",
    "until-before-from",
  ],
  ["no option", "R | everyone | | credential |", "value-missing"],
])("a row is rejected for %s", (_what, line, code) => {
  expect(outcomes(plan([line]))).toEqual([`2 reject ${code}`]);
});

test("an unknown role is told with those that are alike", () => {
  const [problem] = rowAt(plan(["R | role:Enginer | | | CKA"]), 2).problems;
  expect(problem?.hint).toContain("Engineer");
});

describe("a requirement is imported whole or not at all", () => {
  test("where one of its rows is rejected", () => {
    const own = plan([
      "R | everyone | | | CKA",
      "R | everyone | | | CKAD | 3 | | | | |",
      "S | everyone | | | CKS",
    ]);
    expect(outcomes(own)).toEqual([
      "2 reject requirement-incomplete",
      "3 reject competency-unknown",
      "4 create",
    ]);
  });

  test("where one of its rows waits for a decision", () => {
    const own = plan(["R | everyone | | credential | CKA", "R | everyone | | credential | Foo"]);
    expect(outcomes(own)).toEqual([
      "2 undecided requirement-waits",
      "3 undecided credential-unknown",
    ]);
    expect(own.credentials).toMatchObject([{ value: "Foo", lines: [3] }]);
  });

  test("but without an option that was left out, while its group has another", () => {
    const settings = { credentials: { Foo: "leave-out" } };
    const lines = [
      HEADER,
      "R | everyone | 1 | credential | CKA",
      "R | everyone | 1 | credential | Foo",
    ];
    expect(outcomes(planText("requirements", lines, { world, settings }))).toEqual([
      "2 create",
      "3 reject left-out",
    ]);
    const emptied = [...lines, "R | everyone | 2 | credential | Foo"];
    expect(outcomes(planText("requirements", emptied, { world, settings }))).toEqual([
      "2 reject requirement-incomplete",
      "3 reject left-out",
      "4 reject left-out",
    ]);
  });

  test.each([
    ["whom they apply to", "R | everyone | | | CKA", "R | role:Engineer | | | CKAD"],
    ["grace", "R | everyone | | | CKA | | 30", "R | everyone | | | CKAD | | 60"],
    ["the regime", "R | everyone | | | CKA | | | | | A", "R | everyone | | | CKAD | | | | | B"],
  ])("nor where rows disagree on %s", (_on, ...lines) => {
    expect(outcomes(plan(lines))).toEqual(["2 reject contradicts-row", "3 reject contradicts-row"]);
  });
});

describe("a known requirement", () => {
  test("that is asked the same stays, in whatever order its rows come", () => {
    const lines = [
      "R | everyone | 1 | | CKA",
      "R | everyone | 1 | | CKAD",
      "R | everyone | 2 | | CKS",
    ];
    const own = importText("requirements", [HEADER, ...lines], { world });
    expect(outcomes(plan([...lines].reverse(), own))).toEqual([
      "2 unchanged",
      "3 unchanged",
      "4 unchanged",
    ]);
  });

  test("gets a new version from another day on, and the one before ends", () => {
    const own = plan(["Cluster care | role:Engineer | | | CKS | | | 2026-12-01"], known);
    expect(outcomes(own)).toEqual(["2 update version-ended"]);
    expect(own.writes.requirementVersions).toMatchObject({
      update: [{ effectiveUntil: day("2026-11-30") }],
      insert: [{ effectiveFrom: day("2026-12-01"), rule: { credential: idOf("CKS") } }],
    });
    expect(rowAt(own, 2).changes).toContainEqual({ field: "option", before: "CKA", after: "CKS" });
  });

  test.each([
    ["regulated", "", { before: "no", after: "yes" }, { regulated: true }],
    ["renewal_window_days", "yes | ", { before: null, after: "60" }, { renewalWindowDays: 60 }],
  ])(
    "has another %s from the day on which a file says so, and keeps it where one says nothing",
    (field, cells, change, written) => {
      const line = (said: string) =>
        `Cluster care | role:Engineer | | | CKA | | | 2027-01-01 | | | | ${cells}${said}`;
      const own = plan([line(change.after)], known);
      expect(rowAt(own, 2).changes).toContainEqual({ field, ...change });
      expect(own.writes.requirementVersions?.insert).toMatchObject([written]);
      expect(outcomes(plan([line("perhaps")], known))[0]).toMatch(/reject/);
      const after = importText("requirements", [HEADER, line(change.after)], { world: known });
      expect(outcomes(plan([line("")], after))).toEqual(["2 unchanged"]);
    },
  );

  test("is changed in place on the day of its version", () => {
    const own = plan(["Cluster care | role:Engineer | | | CKS | | 30 | 2026-01-01"], known);
    expect(rowAt(own, 2)).toMatchObject({
      outcome: "update",
      changes: [
        { field: "option", before: "CKA", after: "CKS" },
        { field: "grace_days", before: "90", after: "30" },
      ],
    });
    expect(own.writes.requirementVersions).toMatchObject({
      insert: [],
      update: [{ graceDays: 30 }],
    });
  });

  test("that changes without a day does so from today, and only once", () => {
    const lines = ["Cluster care | role:Engineer | | | CKS"];
    const own = plan(lines, known);
    expect(own.writes.requirementVersions?.insert).toMatchObject([
      { effectiveFrom: day("2026-11-22"), graceDays: 90 },
    ]);
    const after = importText("requirements", [HEADER, ...lines], { world: known });
    expect(outcomes(plan(lines, after))).toEqual(["2 unchanged"]);
    expect(outcomes(plan(lines, after, "2027-03-01"))).toEqual(["2 unchanged"]);
  });

  test("may get several versions from one file, each ending before the next", () => {
    const lines = [
      "R | everyone | | | CKA | | | 2027-01-01",
      "R | everyone | | | CKAD | | | 2026-01-01",
    ];
    const after = importText("requirements", [HEADER, ...lines], { world });
    expect(
      after.requirementVersions.map(({ effectiveFrom, effectiveUntil }) => [
        effectiveFrom,
        effectiveUntil,
      ]),
    ).toEqual([
      [day("2026-01-01"), day("2026-12-31")],
      [day("2027-01-01"), null],
    ]);
    expect(outcomes(plan(lines, after))).toEqual(["2 unchanged", "3 unchanged"]);
  });

  test("is refused a version that would overlap the next", () => {
    const own = plan(
      ["Cluster care | role:Engineer | | | CKS | | | 2025-01-01 | 2026-06-30"],
      known,
    );
    expect(outcomes(own)).toEqual(["2 reject versions-overlap"]);
    expect(own.writes).toEqual({});
  });
});
