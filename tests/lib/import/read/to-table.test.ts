import { describe, expect, it, test } from "vitest";
import { cellProblem } from "@/lib/import/read/file-table";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { toTable } from "@/lib/import/read/to-table";

const LIMITS = { rows: 1000, columns: 100, cellCharacters: 10 };

function aSheet(rows: string[][], other: Partial<RawSheet> = {}): RawSheet {
  return {
    name: "People",
    shape: "text",
    rows: rows.map((cells, index) => ({ line: index + 1, cells })),
    problems: [],
    notes: [],
    ...other,
  };
}

function tableOf(sheet: RawSheet, headerLine?: number) {
  const result = toTable(sheet, LIMITS, headerLine);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const cellsOf = (sheet: RawSheet) => Array.from(tableOf(sheet).rows, ({ cells }) => cells);

describe("the header", () => {
  const PEOPLE = [
    ["name", "team", "email"],
    ["Ada", "Platform", ""],
    ["Bo", "", ""],
  ];

  test.each<[string, string[][], number]>([
    ["is the first line of a plain table", PEOPLE, 1],
    ["is below a title", [["Staff on 1 March"], ...PEOPLE], 2],
    ["is below a title and a date", [["Staff"], ["Date", "1 March"], ...PEOPLE], 3],
    ["is below group headings", [["Person", "", "Contact"], ...PEOPLE, ...PEOPLE], 2],
    ["is a line alone", [["name", "team"]], 1],
    ["is a single column", [["name"], ["Ada"]], 1],
    [
      "may have blanks",
      [
        ["name", "team", "", "email"],
        ["a", "b", "c", "d"],
      ],
      1,
    ],
    ["is not misled by one long row", [...PEOPLE, ["a", "b", "c", "d", "e", "f"]], 1],
  ])("%s", (_name, rows, line) => {
    expect(tableOf(aSheet(rows, { shape: "grid" })).headerLine).toBe(line);
  });

  it("is where a person says it is", () => {
    const table = tableOf(aSheet(PEOPLE), 2);
    expect(table.headers).toEqual(["Ada", "Platform"]);
    expect([...table.rows]).toEqual([{ line: 3, cells: ["Bo", ""] }]);
  });

  it("cannot be on a line that is blank or not there", () => {
    expect(toTable(aSheet(PEOPLE), LIMITS, 9)).toMatchObject({
      problem: { code: "line-not-found" },
    });
  });

  it("cannot be in an empty sheet", () => {
    expect(toTable(aSheet([]), LIMITS)).toMatchObject({ problem: { code: "no-table" } });
  });

  it("leaves a note about the lines above it", () => {
    const { notes } = tableOf(aSheet([["Staff"], ["Date", "1 March"], ...PEOPLE]));
    expect(notes).toEqual([
      { code: "lines-skipped", message: "Above the header, lines 1, 2 skipped." },
    ]);
  });
});

describe("headers", () => {
  it("are trimmed, named when blank, and numbered when repeated", () => {
    const table = tableOf(
      aSheet([
        ["  Skill\n Name ", "", "Date", "date", "Date"],
        ["a", "b", "c", "d", "e"],
      ]),
    );
    expect(table.headers).toEqual(["Skill Name", "Column B", "Date", "date (2)", "Date (3)"]);
    expect(table.notes.map(({ code }) => code)).toEqual([
      "header-blank",
      "header-repeated",
      "header-repeated",
    ]);
  });

  it("are data, whatever they are called", () => {
    const names = ["__proto__", "constructor", "toString"];
    const table = tableOf(aSheet([names, ["1", "2", "3"]]));
    expect(table.headers).toEqual(names);
    expect(table.rows.cellsAt(0)).toEqual(["1", "2", "3"]);
  });
});

describe("rows", () => {
  it("keep their line and get a cell for each header", () => {
    const table = tableOf(
      aSheet(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        { shape: "grid" },
      ),
    );
    expect([...table.rows]).toEqual([{ line: 2, cells: ["1", "2"] }]);
  });

  it("are told apart by their line, also where a damaged workbook numbers them alike", () => {
    const rows = [1, 3, 3, 2].map((line) => ({ line, cells: ["a"] }));
    const table = tableOf(aSheet([], { shape: "grid", rows }));
    expect(Array.from(table.rows, ({ line }) => line)).toEqual([3, 4, 5]);
  });

  it("lose columns that are blank from top to bottom", () => {
    const rows = [
      ["", "a", " ", "b", ""],
      ["", "1", "", "2", ""],
    ];
    expect(cellsOf(aSheet(rows))).toEqual([["1", "2"]]);
    expect(tableOf(aSheet(rows)).problems).toEqual([]);
  });

  it("keep a column without a header when a grid has cells in it", () => {
    const table = tableOf(
      aSheet(
        [
          ["a", "b", "c"],
          ["1", "2", "3", "4"],
        ],
        { shape: "grid" },
      ),
    );
    expect(table.headers).toEqual(["a", "b", "c", "Column D"]);
    expect(table.problems).toEqual([]);
  });

  it("of text are reported when they are too short or too long", () => {
    const table = tableOf(
      aSheet([
        ["a", "b", "c"],
        ["1", "2"],
        ["1", "2", "3", "4"],
        ["1", "2", "3", ""],
      ]),
    );
    expect(Array.from(table.rows, ({ cells }) => cells)).toEqual([
      ["1", "2", ""],
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
    expect(table.problems).toEqual([
      { code: "too-few-cells", line: 2, column: null, value: "1 | 2" },
      { code: "too-many-cells", line: 3, column: null, value: "4" },
    ]);
  });

  it("get back what an export guarded", () => {
    expect(
      cellsOf(
        aSheet([
          ["a", "b"],
          ["'-5", "'tis"],
        ]),
      ),
    ).toEqual([["-5", "'tis"]]);
  });

  it("are cut where a cell is too long, and say so", () => {
    const table = tableOf(
      aSheet([
        ["a", "b"],
        ["x".repeat(10), "x".repeat(11)],
      ]),
    );
    expect(table.rows.cell(0, 1)).toHaveLength(10);
    expect(table.problems).toMatchObject([{ code: "cell-too-long", line: 2, column: 1 }]);
  });

  it("cannot hold a NUL, which no database stores", () => {
    const table = tableOf(aSheet([["a"], ["x\0y"]]));
    expect(table.rows.cellsAt(0)).toEqual(["x\uFFFDy"]);
    expect(table.problems).toMatchObject([{ code: "nul-character", line: 2, column: 0 }]);
  });

  it("carry the problems of their reader to the columns that are left", () => {
    const problems = [
      cellProblem("formula", 1, 2, "=A1"),
      cellProblem("formula", 2, 2, "=A2"),
      cellProblem("undecodable", 2, null, "?"),
    ];
    const table = tableOf(
      aSheet(
        [
          ["a", "", "b"],
          ["1", "", "=A2"],
        ],
        { problems },
      ),
    );
    expect(table.problems).toEqual([
      { code: "formula", line: 2, column: 1, value: "=A2" },
      { code: "undecodable", line: 2, column: null, value: "?" },
    ]);
  });
});

test.each([
  ["1,000 rows", 1000, 2, null],
  ["1,001 rows", 1001, 2, "too-many-rows"],
  ["100 columns", 1, 100, null],
  ["101 columns", 1, 101, "too-many-columns"],
])("%s", (_name, rows, columns, code) => {
  const header = Array.from({ length: columns }, (_, column) => `c${column}`);
  const result = toTable(aSheet([header, ...Array.from({ length: rows }, () => header)]), LIMITS);
  expect(result.ok ? null : result.problem.code).toBe(code);
});
