import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellWords, placeWords } from "@/components/matrix/cell-words";
import { CELL, type GridPlace, placeAfter, scrollTo } from "@/components/matrix/geometry";
import { isBelow, type Matrix, shadeOf } from "@/components/matrix/matrix-data";
import { type MatrixCell, packCell } from "@/lib/timeline/matrix/cell";

const PLAIN: MatrixCell = {
  shown: 3,
  required: 0,
  expiring: false,
  unverified: false,
  uncounted: false,
  stale: false,
  mandatory: false,
};

const LEVELS = ["none", "Aware", "Working", "Practitioner", "Expert"];

test.each([
  [0, 6, 0],
  [3, 5, 3],
  [5, 6, 5],
  [1, 11, 1],
  [10, 11, 5],
  [4, 11, 2],
])("Level %i of a scale with %i steps has shade %i", (level, levels, shade) => {
  expect(shadeOf(level, levels)).toBe(shade);
});

const matrix: Matrix = {
  kind: "levels",
  levels: LEVELS,
  people: [{ id: "p", name: "Ana Ruiz", note: "", team: "", href: "/p" }],
  columns: [{ id: "c", name: "Linux", area: "Runtime" }],
  values: [packCell(PLAIN)],
};

describe("A cell in words", () => {
  test.each<[Partial<MatrixCell>, string]>([
    [{}, "level 3 Practitioner"],
    [{ shown: 0 }, "no evidence"],
    [{ required: 4, mandatory: true }, "level 3 Practitioner, 4 required"],
    [{ required: 4 }, "level 3 Practitioner, 4 desirable"],
    [{ required: 3, mandatory: true }, "level 3 Practitioner, 3 required and reached"],
    [{ expiring: true, unverified: true }, "level 3 Practitioner, expires soon, not verified"],
    [{ shown: 0, unverified: true }, "no evidence"],
    [{ stale: true }, "level 3 Practitioner, stale"],
    [{ shown: 0, stale: true }, "stale, does not count"],
    [{ shown: 0, uncounted: true }, "no evidence, more is shown, too weakly proved to count"],
  ])("%j is: %s", (change, words) => {
    expect(cellWords({ ...PLAIN, ...change }, matrix)).toBe(words);
  });

  test("names its person and column", () => {
    expect(placeWords(matrix, { person: 0, column: 0 })).toBe(
      "Ana Ruiz, Linux: level 3 Practitioner.",
    );
  });

  test("names the level by the column's own scale, where that is another", () => {
    const column = { id: "n", name: "NICE", area: "Runtime", scale: ["none", "Basic", "Advanced"] };
    const two = {
      ...matrix,
      columns: [...matrix.columns, column],
      values: [0, packCell({ shown: 2 })],
    };
    expect(placeWords(two, { person: 0, column: 1 })).toBe("Ana Ruiz, NICE: level 2 Advanced.");
  });

  test("of standings is the standing", () => {
    expect(cellWords({ ...PLAIN, shown: 6 }, { kind: "standings", levels: [] })).toBe("lapsed");
  });
});

test("Less than required is below, nothing required never is", () => {
  expect(isBelow({ ...PLAIN, required: 4 })).toBe(true);
  expect(isBelow({ ...PLAIN, required: 3 })).toBe(false);
  expect(isBelow({ ...PLAIN, shown: 0 })).toBe(false);
});

describe("The keyboard", () => {
  const size = { rows: 14, columns: 22 };
  const from: GridPlace = { row: 3, column: 5 };

  test.each<[string, GridPlace]>([
    ["ArrowUp", { row: 2, column: 5 }],
    ["ArrowDown", { row: 4, column: 5 }],
    ["ArrowLeft", { row: 3, column: 4 }],
    ["ArrowRight", { row: 3, column: 6 }],
    ["Home", { row: 3, column: 0 }],
    ["End", { row: 3, column: 21 }],
    ["PageDown", { row: 13, column: 5 }],
    ["PageUp", { row: 0, column: 5 }],
    ["Control+Home", { row: 0, column: 0 }],
    ["Control+End", { row: 13, column: 21 }],
  ])("%s leads to %j", (key, place) => {
    expect(placeAfter(key, from, size, 10)).toEqual(place);
  });

  test("other keys lead nowhere", () => {
    expect(placeAfter("a", from, size, 10)).toBeNull();
  });

  test("it reaches heads and names, and never their corner or what is outside", () => {
    const keys = fc.array(
      fc.constantFrom(
        "ArrowUp",
        "ArrowDown",
        "ArrowLeft",
        "ArrowRight",
        "PageUp",
        "PageDown",
        "Home",
        "End",
      ),
    );
    fc.assert(
      fc.property(keys, (pressed) => {
        const end = pressed.reduce<GridPlace>(
          (place, key) => placeAfter(key, place, size, 10) ?? place,
          from,
        );
        expect(end.row).toBeGreaterThanOrEqual(-1);
        expect(end.row).toBeLessThan(size.rows);
        expect(end.column).toBeGreaterThanOrEqual(end.row < 0 ? 0 : -1);
        expect(end.column).toBeLessThan(size.columns);
      }),
    );
  });

  test("what is in sight is not scrolled, what is not comes into sight by the nearest edge", () => {
    const viewport = { width: 1000, height: 700 };
    const scroll = { left: 0, top: 10 * CELL };
    expect(scrollTo({ row: 12, column: 2 }, scroll, viewport)).toEqual(scroll);
    expect(scrollTo({ row: 4, column: 2 }, scroll, viewport).top).toBe(4 * CELL);
    const far = scrollTo({ row: 200, column: 80 }, scroll, viewport);
    expect(far.top).toBeGreaterThan(scroll.top);
    expect(far.top).toBeLessThan(200 * CELL);
    expect(far.left).toBeLessThan(80 * CELL);
    expect(scrollTo({ row: -1, column: 2 }, scroll, viewport).top).toBe(scroll.top);
  });
});
