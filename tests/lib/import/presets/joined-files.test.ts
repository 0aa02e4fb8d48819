import { describe, expect, test } from "vitest";
import { joinSheets } from "@/lib/import/read/book/join-sheets";
import { readJson } from "@/lib/import/read/json/read-json";
import { READ_LIMITS } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { toTable } from "@/lib/import/read/to-table";
import { outcomes, planTable } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

function sheet(name: string, ...rows: readonly string[][]): RawSheet {
  const lines = rows.map((cells, index) => ({ line: index + 1, cells }));
  return { name, shape: "grid", rows: lines, problems: [], notes: [] };
}

const FORMULA = "=_xlfn.XLOOKUP(A7,'Master Task & KSA List'!$A$2:$A$10608)";
const BOOK: readonly RawSheet[] = [
  sheet("Info Sheet", ["Current Version (as of 25 July 2025): v5.1"]),
  sheet(
    "Master Task & KSA List",
    ["390A", "=A2", "=A2", "Task", "Keep up with the law.", "390"],
    ["22", "=A3", "=A3", "KSA", "Knowledge of networks.", "22"],
    ["108", "=A4", "=A4", "KSA", "Knowledge of risk.", "108"],
  ),
  sheet(
    "DCWF Roles",
    ["", "DoD Cyber Workforce Framework", "", "", "", ""],
    ["", "Element", "Work Role", "DCWF Code", "NCWF ID", "Work Role Definition"],
    ["", "Cybersecurity\n(CS)", "Defender", "511", "PD-WRL-001", "Defends."],
    ["", "", "Planner", "332", "", "Plans."],
  ),
  sheet(
    "(CS-511) Defender",
    ["Element", "", "Work Role (DCWF Code)", "OPR"],
    ["DCWF #", "Task/KSA", "", "Core (C) Or Additional(A)"],
    ["390A", FORMULA, FORMULA, "C"],
    ["22", FORMULA, FORMULA, "A"],
    ["999", FORMULA, FORMULA, "C"],
  ),
];

describe("the workbook of the DoD Cyber Workforce Framework", () => {
  const joined = joinSheets(BOOK, READ_LIMITS);
  const table = joined?.sheet.ok ? toTable(joined.sheet.value, { ...READ_LIMITS, rows: 9 }) : null;
  if (!table?.ok) throw new Error("The sheets were not joined.");
  const plan = planTable("roles", table.value, { settings: { preset: "dcwf" } });

  test("is one table of roles with what their own sheets name, in the words of the list", () => {
    expect(joined?.name).toBe("DCWF");
    expect(outcomes(plan)).toEqual([
      "1 create",
      "2 create",
      "3 reject competency-unknown",
      "4 create",
      "5 create",
    ]);
    expect(plan.writes.roleCompetencies?.insert.map(({ importance }) => importance)).toEqual([
      "mandatory",
      "desirable",
    ]);
    expect(plan.writes.competencies?.insert.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "390A Keep up with the law.",
      "22 Knowledge of networks.",
      "108 Knowledge of risk.",
    ]);
  });

  test("says which element a role belongs to once only", () => {
    expect(
      plan.writes.roles?.insert.map(({ name, family, codes }) => [name, family, codes]),
    ).toEqual([
      ["Defender", "Cybersecurity (CS)", ["511", "PD-WRL-001"]],
      ["Planner", "Cybersecurity (CS)", ["332"]],
    ]);
    expect(plan.writes.frameworkVersions?.insert).toMatchObject([{ label: "5.1" }]);
  });

  test("is not looked for in any other workbook", () => {
    expect(joinSheets([sheet("DCWF Roles", ["Role"])], READ_LIMITS)).toBeNull();
  });
});

const node = (identifier: string) => ({
  identifier,
  title: "",
  uri: `https://c.example/${identifier}`,
});
const item = (identifier: string, fullStatement: string, more: object = {}) => ({
  ...{ identifier, fullStatement, uri: `https://c.example/${identifier}` },
  ...more,
});
const link = (associationType: string, from: string, to: string, sequenceNumber = 0) => ({
  ...{ associationType, sequenceNumber },
  originNodeURI: node(from),
  destinationNodeURI: node(to),
});

const PACKAGE = {
  CFDocument: {
    ...{ title: "Seamanship", creator: "Harbour School", version: "1.1" },
    licenseURI: { title: "CC BY 4.0", uri: "https://creativecommons.org/licenses/by/4.0/" },
  },
  CFItems: [
    item("i-1", "Work with ropes"),
    item("i-2", "Tie the usual knots, by day and by night", {
      ...{ abbreviatedStatement: "Knots", humanCodingScheme: "S.1" },
    }),
    item("i-3", "Ties them slowly"),
    item("i-4", "Ties them blindly"),
  ],
  CFAssociations: [
    link("isChildOf", "i-2", "i-1"),
    link("isChildOf", "i-1", "d-0"),
    link("hasSkillLevel", "i-2", "i-4", 2),
    link("hasSkillLevel", "i-2", "i-3", 1),
    link("exactMatchOf", "i-2", "elsewhere"),
  ],
};

function planCase(json: unknown, world: World = EMPTY, isNew = false) {
  const read = readJson(new TextEncoder().encode(JSON.stringify(json)), "case.json", READ_LIMITS);
  const found = read.ok ? read.value[0] : undefined;
  const table = found?.sheet.ok ? toTable(found.sheet.value, { ...READ_LIMITS, rows: 9 }) : null;
  if (!table?.ok) throw new Error("The package was not read.");
  const version = isNew ? { label: null, effectiveFrom: "2027-01-01" } : null;
  const settings = { preset: "case-package", version };
  return { table: table.value, plan: planTable("roles", table.value, { world, settings }) };
}

describe("a CASE package", () => {
  test.each([
    ["as it is", PACKAGE],
    ["in its wrapper", { CFPackage: PACKAGE }],
  ])("is a framework of competencies, each below what it is a child of, %s", (_how, json) => {
    const { writes } = planCase(json).plan;
    expect(writes.frameworks?.insert).toMatchObject([
      { name: "Seamanship", publisher: "Harbour School", licence: "CC BY 4.0" },
    ]);
    expect(writes.frameworkVersions?.insert).toMatchObject([{ label: "1.1" }]);
    expect(writes.competencies?.insert).toMatchObject([
      { name: "Work with ropes", area: null, sourceKey: "i-1" },
      { name: "Knots", code: "S.1", area: "Work with ropes", sourceKey: "i-2" },
    ]);
  });

  test("says what the levels of an item mean, in the order of their numbers", () => {
    const meant = planCase(PACKAGE).plan.writes.competencyLevels?.insert;
    expect(meant?.map(({ rank, description }) => `${rank} ${description}`)).toEqual([
      "1 Ties them slowly",
      "2 Ties them blindly",
    ]);
  });

  test("shows as a column that is not imported which other associations it has", () => {
    expect(planCase(PACKAGE).table.headers).toContain("other_associations");
  });

  test("says itself what a newer one has in place of an older item", () => {
    const world = written(EMPTY, planCase(PACKAGE).plan.writes);
    const [ropes, , ...levels] = PACKAGE.CFItems;
    const newer = {
      CFDocument: { ...PACKAGE.CFDocument, version: "1.2" },
      CFItems: [ropes, item("i-9", "Bends and hitches"), ...levels],
      CFAssociations: [link("isChildOf", "i-9", "i-1"), link("replacedBy", "i-2", "i-9")],
    };
    const { difference, competencies } = planCase(newer, world, true).plan;
    expect(competencies).toEqual([]);
    expect(difference?.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "renamed Bends and hitches",
      "added Ties them slowly",
      "added Ties them blindly",
    ]);
  });
});
