import fc from "fast-check";
import { expect, test } from "vitest";
import { ROW_OUTCOMES } from "@/lib/import/import";
import type { PlannedRow } from "@/lib/import/plan/plan";
import { PlannedRows } from "@/lib/import/plan/planned-rows";
import { noteAt } from "@/lib/import/plan/problem";
import { shuffled } from "@/tests/support/import/arbitrary-file";

const problem = noteAt({ column: "a", value: "b" }, "left-out");
const change = { field: "a", before: null, after: "b" };

const outcome = fc.record({
  outcome: fc.constantFrom(...ROW_OUTCOMES),
  entityId: fc.option(fc.uuid()),
  problems: fc.constantFrom([], [problem]),
  changes: fc.constantFrom([], [change]),
});

const NOTHING: PlannedRow = {
  ...{ row: 0, line: 2, outcome: "reject", entityId: null },
  ...{ changes: [], problems: [] },
};

function linesOf(lines: readonly number[]) {
  return { length: lines.length, lineAt: (row: number) => lines[row] ?? 0 };
}

test("are in the order of the file, however they were planned, and several may be of one line", () => {
  const rows = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 })
    .map((lines) => lines.sort((a, b) => a - b))
    .chain((lines) =>
      fc
        .tuple(...lines.map(() => outcome))
        .map((own) => own.map((one, row): PlannedRow => ({ row, line: lines[row] ?? 0, ...one }))),
    )
    .chain((own) => fc.tuple(fc.constant(own), shuffled(["", ...own.map(({ row }) => `${row}`)])));
  fc.assert(
    fc.property(rows, ([own, [, ...order]]) => {
      const planned = new PlannedRows(linesOf(own.map(({ line }) => line)));
      for (const row of order) planned.put(own[Number(row)] ?? NOTHING);
      expect([...planned]).toEqual(own);
      for (const wanted of ROW_OUTCOMES) {
        const found = own.flatMap((row, index) => (row.outcome === wanted ? [index] : []));
        expect([...planned.having([wanted])]).toEqual(found);
        expect(planned.counts[wanted]).toBe(found.length);
      }
    }),
    { numRuns: 200 },
  );
});

test("none is forgotten", () => {
  const planned = new PlannedRows(linesOf([2, 3]));
  planned.put(NOTHING);
  expect(() => [...planned]).toThrow("line 3");
});
