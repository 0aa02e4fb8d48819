import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writeXlsx } from "@/db/files/write-xlsx";
import { parseIsoDay } from "@/lib/calendar";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { toTable } from "@/lib/import/read/to-table";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { answersTo, readAll } from "./read-in-process";

const HEADER = ["n", "first", "second"];
const LIMITS = { rows: 1000, columns: 100, cellCharacters: 32_767 };

/** What a reader of the exported workbook gets. */
async function readBack(rows: ExportCell[][]) {
  const read = await readAll(writeXlsx([{ name: "People", rows: [HEADER, ...rows] }]));
  const sheet: RawSheet = { name: "People", shape: "grid", notes: [], ...read };
  const table = toTable(sheet, LIMITS);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

describe("an exported workbook", () => {
  it("has numbers, days and blanks that are such", async () => {
    const day = parseIsoDay("2028-02-29");
    const table = await readBack([
      [0, -5, day === null ? null : { day }],
      [1, null, ""],
      [2, 1.5, "x"],
    ]);
    expect(Array.from(table.rows, ({ cells }) => cells)).toEqual([
      ["0", "-5", "2028-02-29"],
      ["1", "", ""],
      ["2", "1.5", "x"],
    ]);
  });

  it("has no formula, and its text comes back exactly", async () => {
    const texts = [
      "=1+1",
      '=HYPERLINK("http://x.example")',
      "+49 30 1",
      "-5",
      "@handle",
      "\t=1",
      "'-5",
      "＝1",
      "constructor",
      "__proto__",
      "toString",
    ];
    const table = await readBack(texts.map((text, n) => [n, text, "x"]));
    expect(Array.from(table.rows, ({ cells }) => cells[1])).toEqual(texts);
    expect(table.problems).toEqual([]);
  });

  it("brings back each of the 515 naughty strings", async () => {
    const json = readFileSync("tests/fixtures/hostile/naughty-strings/blns.json", "utf8");
    const naughty = z.array(z.string()).parse(JSON.parse(json));
    const table = await readBack(naughty.map((text, n) => [n, text, "x"]));
    expect(table.rows).toHaveLength(515);
    expect(Array.from(table.rows, ({ cells }) => cells[1]?.trim())).toEqual(
      naughty.map((text) => text.trim()),
    );
  });

  it("brings back any text", async () => {
    const awkward = fc.constantFrom(
      "_x0041_",
      "\r\n",
      "\u0001",
      "\uFFFE",
      "\uD800",
      "\uDC00",
      "😀",
      " ",
      "&",
      "<",
      "]]>",
      "=",
    );
    const text = fc
      .oneof(
        fc.string({ unit: "binary" }),
        fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join("")),
      )
      .filter((value) => value.trim() !== "" && !value.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const { rows } = await readBack([[1, first, second]]);
        expect(rows.cellsAt(0).slice(1)).toEqual([first, second]);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same to another reader", async () => {
    const day = parseIsoDay("2028-02-29");
    const bytes = writeXlsx([
      { name: "People", rows: [HEADER, [-5, "Köln & <x>", day === null ? null : { day }]] },
    ]);
    expect(await readSheet(Buffer.from(bytes))).toEqual([
      HEADER,
      [-5, "Köln & <x>", new Date("2028-02-29T00:00:00Z")],
    ]);
  });

  it("has sheets with names that Excel allows", async () => {
    const rows = [["a"], ["b"]];
    const name = "Technology / Infrastructure / Platform";
    const answers = await answersTo(
      writeXlsx([
        { name, rows },
        { name: "[x]:*?", rows },
      ]),
    );
    const names = answers.flatMap((answer) => (answer.kind === "sheet" ? [answer.name] : []));
    expect(names).toEqual(["Technology - Infrastructure - P", "-x----"]);
  });
});
