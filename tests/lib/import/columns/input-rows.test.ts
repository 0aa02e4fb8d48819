import { describe, expect, test } from "vitest";
import { ImportSettings } from "@/lib/import/import";
import type { Preset } from "@/lib/import/presets/preset";
import { presetOf } from "@/lib/import/presets/recognise";
import type { FileTable } from "@/lib/import/read/file-table";
import { columnsOf, InputRows } from "@/lib/import/rows/input-rows";
import { tableOf } from "@/tests/support/import/plan-text";

const settings = ImportSettings.parse({});

function read(preset: Preset, table: FileTable, fileName = "x.csv") {
  const columns = columnsOf(preset, settings, table);
  return { columns, rows: [...new InputRows("roles", { table, fileName }, { preset, columns })] };
}

const base = presetOf(null, "roles");

test("the first header with a value counts, and what is not in use is empty, with a note", () => {
  const preset: Preset = {
    ...base,
    sources: { role: { firstOf: ["Level", "Role"] }, level: { firstOf: ["Rank"] } },
    unused: ["N/A"],
  };
  const { rows } = read(
    preset,
    tableOf(["Role | Level | Rank", "A | B | 1", "A | n/a | 2", "A | | 3"]),
  );
  expect(
    rows.map(({ cells, problems }) => [
      cells.role,
      problems.map(({ code, severity }) => `${code} ${severity}`),
    ]),
  ).toEqual([
    ["B", []],
    ["A", ["not-in-use note"]],
    ["A", []],
  ]);
});

test("the same title under two roles is told apart, another is not", () => {
  const preset: Preset = { ...base, sources: { role: { firstOf: ["Level"], apartBy: "Role" } } };
  const { rows } = read(
    preset,
    tableOf(["Role | Level", "A | Lead", "B | lead", "A | Head", "A | Lead"]),
  );
  expect(rows.map(({ cells }) => cells.role)).toEqual(["Lead (A)", "lead (B)", "Head", "Lead (A)"]);
});

test("a pattern is filled in, and empty where all of it is", () => {
  const preset: Preset = { ...base, sources: { role: { pattern: "{First}  {Last}" } } };
  const { rows } = read(
    preset,
    tableOf(["First | Last | X", "Ana | Ruiz | 1", "Ana | | 2", " | | 3"]),
  );
  expect(rows.map(({ cells }) => cells.role)).toEqual(["Ana Ruiz", "Ana", ""]);
});

test("a value may come out of the file's name", () => {
  const preset: Preset = { ...base, sources: { role: { fileName: "v(\\d+)_(\\d+)" } } };
  const table = tableOf(["X", "1"]);
  expect(read(preset, table, "matrix v2_1.csv").rows[0]?.cells.role).toBe("2-1");
  expect(read(preset, table, "matrix.csv").rows[0]?.cells.role).toBe("");
});

test("rows of another type are rejected", () => {
  const preset: Preset = { ...base, sources: {}, only: [{ header: "Type", values: ["Role"] }] };
  const { rows } = read(preset, tableOf(["Type | X", "Role | 1", "Exam | 2"]));
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    [],
    ["not-of-type"],
  ]);
});

describe("columns", () => {
  const preset: Preset = {
    ...base,
    sources: { role: { firstOf: ["Job"] } },
    leftOut: ["Known", "address.*"],
  };

  test("that nothing reads are reported, but for those left out on purpose", () => {
    expect(
      read(preset, tableOf(["Job | Known | Colour | Address.City", "A | 1 | red | Graz"])).columns
        .extra,
    ).toEqual(["Colour"]);
  });

  test("that are required and not there are missing", () => {
    expect(read(preset, tableOf(["Known", "1"])).columns.missing).toEqual(["role", "competency"]);
  });
});

test("what the reader found wrong counts in the columns that are read", () => {
  const table: FileTable = {
    ...tableOf(["Job | Colour", "=A1 | red", "Lead | =B2", "Lead | blue"]),
    problems: [
      { line: 2, column: 0, code: "formula", value: "=A1" },
      { line: 3, column: 1, code: "formula", value: "=B2" },
      { line: 4, column: null, code: "too-many-cells", value: "green" },
    ],
  };
  const preset: Preset = { ...base, sources: { role: { firstOf: ["Job"] } } };
  const found = read(preset, table).rows.map(({ problems }) =>
    problems.map(({ code, column, value }) => `${code} ${column} ${value}`),
  );
  expect(found).toEqual([["formula Job =A1"], [], ["too-many-cells  green"]]);
});
