import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { detectDateOrder } from "@/lib/import/dates/detect-date-order";
import type { FileTable } from "@/lib/import/read/file-table";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { AS_FOUND } from "@/lib/import/read/reading";
import { aWorkbook, textRow } from "./workbook-builder";

const DATA = "db/seed/data";

async function tablesOf(bytes: Uint8Array, name: string): Promise<FileTable[]> {
  const sheets = await readFile(bytes, name);
  if (!sheets.ok) throw new Error(sheets.problem.message);
  return sheets.value.flatMap(({ table }) => (table.ok ? [table.value] : []));
}

function column({ headers, rows }: FileTable, header: string): string[] {
  return Array.from(rows, ({ cells }) => cells[headers.indexOf(header)] ?? "no such column");
}

describe("the Government capability framework", async () => {
  const bytes = readFileSync(`${DATA}/uk-gdd-capability/ddat_roles_skills.csv`);
  const [table] = await tablesOf(bytes, "ddat_roles_skills.csv");
  if (!table) throw new Error("no table");

  it("is read whole", () => {
    expect(table.headers).toHaveLength(10);
    expect(table.rows).toHaveLength(1824);
    expect(table.problems).toEqual([]);
  });

  it("has the line of each row, through cells of many lines", () => {
    const lines = bytes.toString().split("\n");
    const beginnings = Array.from(table.rows, ({ line, cells }) =>
      lines[line - 1]?.startsWith(cells[0] ?? ""),
    );
    expect(beginnings).toEqual(beginnings.map(() => true));
    expect(table.rows.lineAt(table.rows.length - 1)).toBeGreaterThan(20_000);
  });
});

describe("the Partner Center report", async () => {
  const name = "Export_trainings_Lifetime_123456_Contoso_Ltd.csv";
  const [table] = await tablesOf(readFileSync(`${DATA}/ms-partner-trainings/${name}`), name);
  if (!table) throw new Error("no table");

  it("is read whole, without its byte order mark", () => {
    expect(table.rows).toHaveLength(160);
    expect(table.headers[0]).toBe("TrainingActivityId");
    expect(table.headers).toHaveLength(17);
  });

  it("writes its dates day first, which only the whole column tells", () => {
    const dates = column(table, "TrainingCompletionDate");
    expect(detectDateOrder(dates)).toEqual({ kind: "certain", order: "dmy" });
    const alone = dates.filter((date) => detectDateOrder([date]).kind === "ambiguous");
    expect(alone.length).toBeGreaterThan(40);
    expect(detectDateOrder(alone).kind).toBe("ambiguous");
  });
});

describe("the DoD 8140 workbook", async () => {
  const name = "dod8140-matrix-v2.1-20250919.xlsx";
  const bytes = readFileSync(`${DATA}/dod8140/${name}`);
  const tables = await tablesOf(bytes, name);
  const tableCalled = (sheet: string) => {
    const table = tables.find((candidate) => candidate.name === sheet);
    if (!table) throw new Error("no such sheet");
    return table;
  };

  it("has its certifications below a line of decoration", () => {
    const table = tableCalled("Certification Repository");
    expect(table.headerLine).toBe(2);
    expect(table.headers).toEqual([
      "WRC",
      "Work Role Title",
      "Element",
      "Acronym",
      "Proficiency",
      "Vendor",
    ]);
    expect(table.rows).toHaveLength(426);
    expect(table.problems).toEqual([]);
    expect(new Set(column(table, "WRC")).size).toBe(45);
    expect(new Set(column(table, "Acronym").map((acronym) => acronym.trim())).size).toBe(60);
  });

  it("has an index of certifications", () => {
    expect(tableCalled("Certification Index").headers).toEqual(["Abbreviation", "Name", "Vendor"]);
  });

  it("has sheets of formulas, none of which is taken for its result", () => {
    const { problems, rows, headers } = tableCalled("Reference");
    const formulas = problems.filter(({ code }) => code === "formula");
    expect(formulas.length).toBeGreaterThan(1000);
    for (const { line, column: at, value } of formulas.slice(0, 50)) {
      const cell = [...rows].find((row) => row.line === line)?.cells[at ?? headers.length];
      expect(cell?.startsWith("=")).toBe(true);
      expect(cell?.startsWith(value)).toBe(true);
    }
  });

  it("gives one sheet when one is asked for", async () => {
    const sheets = await readFile(bytes, name, { sheet: "Certification Index" });
    expect(sheets.ok && sheets.value.map((sheet) => sheet.name)).toEqual(["Certification Index"]);
  });

  it("lists hidden sheets as hidden", async () => {
    const sheets = await readFile(bytes, name);
    const hidden = sheets.ok && sheets.value.filter((sheet) => sheet.hidden);
    expect(hidden).toMatchObject([{ name: "Reference" }]);
  });
});

describe("a header line that a person chose", () => {
  const content = Buffer.from("a,b\nc,d\ne,f\n");

  it("is taken", async () => {
    const sheets = await readFile(content, "a.csv", { reading: { ...AS_FOUND, headerLine: 2 } });
    const table = sheets.ok ? sheets.value[0]?.table : undefined;
    expect(table).toMatchObject({ value: { headerLine: 2, headers: ["c", "d"] } });
    if (!table?.ok) throw new Error("no table");
    expect([...table.value.rows]).toEqual([{ line: 3, cells: ["e", "f"] }]);
  });

  it("is refused for the sheet where it is not there", async () => {
    const sheets = await readFile(content, "a.csv", { reading: { ...AS_FOUND, headerLine: 9 } });
    expect(sheets).toMatchObject({
      ok: true,
      value: [{ table: { problem: { code: "line-not-found" } } }],
    });
  });
});

describe("the size of a file", () => {
  const limits = { ...READ_LIMITS, textBytes: 8, workbookBytes: 1000 };
  const workbook = aWorkbook({ sheets: [textRow(1, ["a"])] });
  test.each([
    ["a text at its limit", Buffer.from("a,b\n1,2\n"), "a.csv", null],
    ["a text above it", Buffer.from("a,b\n1,23\n"), "a.csv", "file-too-large"],
    ["a workbook above its limit", workbook, "a.xlsx", "file-too-large"],
  ])("%s", async (_name, bytes, name, code) => {
    const sheets = await readFile(bytes, name, { limits });
    expect(sheets.ok ? null : sheets.problem.code).toBe(code);
  });

  it("is 10 MiB for workbooks and 128 MiB for text", () => {
    expect([READ_LIMITS.workbookBytes, READ_LIMITS.textBytes]).toEqual([10_485_760, 134_217_728]);
  });
});
