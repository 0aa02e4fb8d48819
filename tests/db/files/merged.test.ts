import { expect, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import { aWorkbook, textRow } from "./workbook-builder";

/** A list below a title that is merged from side to side, with a team merged over two of its lines. */
const ROWS = [
  textRow(1, ["Staff"]),
  textRow(2, ["team", "name", "since"]),
  textRow(3, ["Mill", "Ada", "2024-01-01"]),
  textRow(4, ["", "Bea", "2024-02-01"]),
  textRow(5, ["Yard", "Cid", "2024-03-01"]),
].join("");

function staff(refs: readonly string[]): Buffer {
  const merged = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return aWorkbook({
    sheets: [`${ROWS}</sheetData><mergeCells>${merged}</mergeCells><sheetData>`],
  });
}

async function read(refs: readonly string[], limits: Partial<ReadLimits> = {}) {
  const options = { limits: { ...READ_LIMITS, ...limits } };
  const found = await readFile(staff(refs), "staff.xlsx", options);
  return found.ok ? found.value[0]?.table : found;
}

test("what is merged downwards is in each of its rows, and said; a merged title stays a title", async () => {
  const table = await read(["A1:C1", "A3:A4"]);
  expect(table?.ok && table.value.headerLine).toBe(2);
  expect(table?.ok && [...table.value.rows].map(({ cells }) => cells[0])).toEqual([
    ...["Mill", "Mill", "Yard"],
  ]);
  expect(table?.ok && table.value.notes.map(({ code }) => code)).toContain("cells-merged");
});

test.each([
  [
    "more merged cells than there may be rows",
    ["A3:A4", "A5:A6"],
    { workbookRows: 1 },
    "too-many-merged",
  ],
  ["a range that is none", ["A3:4"], {}, "corrupt-file"],
  ["a range outside of the grid", ["A3:A9999999"], {}, "corrupt-file"],
])("%s is refused", async (_name, refs, limits, code) => {
  const table = await read(refs, limits);
  expect(table?.ok === false && table.problem.code).toBe(code);
});
