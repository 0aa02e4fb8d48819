import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange, type Cells, type Choice } from "@/lib/timeline/matrix/arrange";
import {
  lookIn,
  type MatrixCell,
  packCell,
  packStanding,
  SHOWN_STANDINGS,
  unpackCell,
} from "@/lib/timeline/matrix/cell";

const anyCell: fc.Arbitrary<MatrixCell> = fc.record({
  shown: fc.nat(20),
  required: fc.nat(20),
  expiring: fc.boolean(),
  unverified: fc.boolean(),
  uncounted: fc.boolean(),
  stale: fc.boolean(),
  mandatory: fc.boolean(),
});

test("A packed cell comes out as it went in, and fits two bytes", () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      expect(packCell(cell)).toBeLessThan(2 ** 16);
      expect(unpackCell(packCell(cell))).toEqual(cell);
    }),
  );
});

const BY_NAME: Choice = { columns: "all", order: "name", onlySingle: false };
const level = (shown: number, required = 0) => packCell({ shown, required });

/** Rows of people; everybody is there. */
function levels(...rows: readonly (readonly number[])[]): Cells {
  const columns = rows[0]?.length ?? 0;
  return { kind: "levels", people: [...rows.keys()], columns, values: rows.flat() };
}

describe("below a column of levels", () => {
  test.each([
    [
      "those of whom it is required, and have it",
      [level(3, 2), level(1, 2), level(4)],
      { met: 1, asked: 2, single: false },
    ],
    [
      "where it is required of nobody, those who show any",
      [level(3), level(0), level(1)],
      { met: 2, asked: 0, single: false },
    ],
    [
      "one of two of whom it is required: a single holder",
      [level(2, 2), level(0, 2)],
      { met: 1, asked: 2, single: true },
    ],
    [
      "one who need not, but could: no single holder",
      [level(2, 2), level(3)],
      { met: 1, asked: 1, single: false },
    ],
    [
      "one who alone shows what nobody asks for",
      [level(2), level(0)],
      { met: 1, asked: 0, single: false },
    ],
    ["the only one there is", [level(2, 2)], { met: 1, asked: 1, single: false }],
  ] as const)("%s", (_what, column, sum) => {
    const { sums } = arrange(levels(...column.map((cell) => [cell])), BY_NAME);
    expect(sums).toEqual([sum]);
  });
});

describe("of a matrix", () => {
  const cells = levels(
    [level(1, 3), level(0), level(2)],
    [level(3, 3), level(0), level(0)],
    [level(0, 1), level(0), level(0)],
  );

  test("columns are shown that are required of anybody, or that anybody shows", () => {
    expect(arrange(cells, { ...BY_NAME, columns: "required" }).columns).toEqual([0]);
    expect(arrange(cells, BY_NAME).columns).toEqual([0, 2]);
    expect(arrange({ ...cells, people: [1, 2] }, BY_NAME).columns).toEqual([0]);
  });

  test("whoever is furthest from what is required comes first, if that is wanted", () => {
    expect(arrange(cells, BY_NAME).rows).toEqual([0, 1, 2]);
    expect(arrange(cells, { ...BY_NAME, order: "gaps" }).rows).toEqual([0, 2, 1]);
  });

  test("each has their share of what is required of them", () => {
    expect(arrange({ ...cells, people: [0, 1] }, BY_NAME).reached).toEqual([
      { met: 0, required: 1, broad: 2, deep: 2 },
      { met: 1, required: 1, broad: 1, deep: 3 },
    ]);
  });

  test("rows beside it bring their columns and count nowhere", () => {
    const withRole = { ...cells, people: [1, 2], besides: [0] };
    const { columns, sums } = arrange(withRole, BY_NAME);
    expect(columns).toEqual([0, 2]);
    expect(sums).toEqual(arrange({ ...cells, people: [1, 2] }, BY_NAME).sums);
  });
});

test("Of standings, whoever is waived is not asked, and who is in grace is short of nothing yet", () => {
  const row = (look: Parameters<typeof packStanding>[0]) => [
    packStanding(look, { isAsked: look !== "waived" }),
  ];
  const rows = [row("waived"), row("grace"), row("missing"), row("expiring")];
  const cells: Cells = { ...levels(...rows), kind: "standings" };
  const required = { columns: "required", order: "gaps", onlySingle: false } as const;
  const { sums, rows: order, columns, reached } = arrange(cells, required);
  expect(sums).toEqual([{ met: 1, asked: 3, single: true }]);
  expect(order).toEqual([2, 0, 1, 3]);
  expect(columns).toEqual([0]);
  expect(reached.map((one) => one?.required)).toEqual([0, 1, 1, 1]);
  expect(arrange({ ...cells, people: [0] }, required).columns).toEqual([0]);
});

test("Numbers below and beside are those of a count cell by cell", () => {
  const anyCells = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom<Cells["kind"]>("levels", "standings"))
    .chain(([columns, kind]) => {
      const cell = kind === "levels" ? anyLevelCell : anyStanding;
      return fc
        .array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 })
        .chain((rows) =>
          fc
            .subarray([...rows.keys()])
            .map((people): Cells => ({ kind, columns, people, values: rows.flat() })),
        );
    });
  fc.assert(
    fc.property(anyCells, (cells) => {
      const { sums, reached } = arrange(cells, BY_NAME);
      const cellOf = (person: number, column: number) =>
        unpackCell(cells.values[person * cells.columns + column] ?? 0);
      const has = (cell: MatrixCell, enough: number) =>
        cells.kind === "levels"
          ? cell.shown >= enough
          : ["met", "expiring"].includes(lookIn(packCell(cell)));
      sums.forEach((sum, column) => {
        const all = cells.people.map((person) => cellOf(person, column));
        const asked = all.filter(({ required }) => required > 0);
        const counted = asked.length > 0 ? asked : all;
        expect(sum.asked).toBe(asked.length);
        expect(sum.met).toBe(counted.filter((cell) => has(cell, cell.required || 1)).length);
      });
      for (const person of cells.people) {
        const own = sums.map((_, column) => cellOf(person, column));
        const asked = own.filter(({ required }) => required > 0);
        const met = asked.filter((cell) => has(cell, cell.required)).length;
        const broad = own.filter((cell) => has(cell, 1)).length;
        expect(reached[person]).toMatchObject({ met, required: asked.length, broad });
      }
    }),
  );
});

const anyLevelCell = fc
  .tuple(fc.nat(4), fc.nat(4))
  .map(([shown, required]) => level(shown, required));
const anyStanding = fc
  .tuple(fc.constantFrom(...SHOWN_STANDINGS), fc.boolean())
  .map(([look, isAsked]) => packStanding(look, { isAsked: isAsked && look !== "none" }));
