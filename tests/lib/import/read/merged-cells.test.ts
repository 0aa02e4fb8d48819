import fc from "fast-check";
import { expect, test } from "vitest";
import { cellProblem } from "@/lib/import/read/file-table";
import { fillMerged } from "@/lib/import/read/merged-cells";

const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ line: index + 1, cells }));

test("every line of a merged cell has its value, and what is wrong with it", () => {
  const rows = rowsOf(
    ["team", "name"],
    ["Mill", "Ada"],
    ["", "Bea"],
    [],
    ["=A1", "Cid"],
    ["", "Dee"],
  );
  const problems = [cellProblem("formula", 5, 0, "=A1")];
  const merged = [
    { column: 0, firstLine: 5, lastLine: 6 },
    { column: 0, firstLine: 2, lastLine: 4 },
  ];
  const filled = fillMerged({ rows, problems }, merged);
  expect(filled.rows.map(({ cells }) => cells[0])).toEqual([
    ...["team", "Mill", "Mill", "Mill", "=A1", "=A1"],
  ]);
  expect(filled.problems.map(({ line, column }) => [line, column])).toEqual([
    [5, 0],
    [6, 0],
  ]);
});

test("a merged cell beyond the end of a row makes the row longer", () => {
  const merged = [{ column: 2, firstLine: 1, lastLine: 2 }];
  const { rows } = fillMerged({ rows: rowsOf(["a", "", "x"], ["b"]), problems: [] }, merged);
  expect(rows[1]?.cells).toEqual(["b", "", "x"]);
});

const ranges = fc.array(
  fc.record({
    column: fc.nat(3),
    firstLine: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 5 }),
  }),
);
const tables = fc.array(fc.array(fc.constantFrom("", "a", "b"), { maxLength: 4 }), {
  maxLength: 12,
});

test("outside merged cells nothing is touched, whatever they are", () => {
  fc.assert(
    fc.property(tables, ranges, (table, own) => {
      const merged = own.map(({ height, ...range }) => ({
        ...range,
        lastLine: range.firstLine + height,
      }));
      const rows = rowsOf(...table);
      const filled = fillMerged({ rows, problems: [] }, merged).rows;
      for (const [index, { line, cells }] of filled.entries()) {
        cells.forEach((cell, column) => {
          const isInside = merged.some(
            (range) => range.column === column && range.firstLine < line && line <= range.lastLine,
          );
          if (!isInside) expect(cell).toBe(rows[index]?.cells[column] ?? "");
        });
      }
    }),
  );
});
