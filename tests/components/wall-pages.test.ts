import { describe, expect, test } from "vitest";
import { capacityOf, tileSize, wallLayout, wallPages } from "@/components/wall/wall-pages";

function mosaic(people: number, columns: number) {
  const column = { name: "", area: "", met: 0, asked: 0, single: false };
  return {
    people: Array.from({ length: people }, () => ({ initials: "AL", ready: null })),
    columns: Array.from({ length: columns }, () => column),
  };
}

describe("the pages of a wall", () => {
  test.each([
    [10, 8, 1],
    [60, 8, 6],
    [60, 40, 12],
    [200, 40, 38],
  ])("%i people × %i columns are %i pages of eleven by thirty", (people, columns, pages) => {
    expect(wallPages([mosaic(people, columns)], { rows: 11, columns: 30 })).toHaveLength(pages);
  });

  test("show everybody against everything once, and no page is nearly empty", () => {
    const pages = wallPages([mosaic(23, 31), mosaic(5, 2)], { rows: 11, columns: 30 });
    const shown = pages.flatMap(({ mosaic: of, rows, columns }) =>
      Array.from({ length: (rows.to - rows.from) * (columns.to - columns.from) }, () => of),
    );
    expect(shown.filter((of) => of === 0)).toHaveLength(23 * 31);
    expect(shown.filter((of) => of === 1)).toHaveLength(10);
    for (const { mosaic: of, rows } of pages) {
      if (of === 0) expect(rows.to - rows.from).toBeGreaterThanOrEqual(7);
    }
  });

  test("nobody and nothing make no page", () => {
    expect(wallPages([mosaic(0, 5), mosaic(5, 0)], { rows: 11, columns: 30 })).toEqual([]);
  });

  test("a telephone still shows some", () => {
    expect(capacityOf(390, 844, 11).rows).toBeGreaterThanOrEqual(4);
    expect(capacityOf(100, 100, 11)).toEqual({ rows: 4, columns: 4 });
  });

  test("a large team is shown smaller, so that everybody comes round; a small one is not", () => {
    const capacity = { rows: 10, columns: 30 };
    expect(wallLayout([mosaic(80, 30)], capacity)).toMatchObject({ scale: 1, capacity });
    const { pages, scale } = wallLayout([mosaic(90, 30)], capacity);
    expect(scale).toBeLessThan(1);
    expect(pages).toHaveLength(7);
  });

  test("tiles are as large as the people leave room for, and not larger than is of use", () => {
    const [page] = wallPages([mosaic(2, 3)], { rows: 10, columns: 30 });
    const [full] = wallPages([mosaic(10, 3)], { rows: 10, columns: 30 });
    if (!page || !full) throw new Error("There is a page.");
    expect(tileSize(page, { rows: 10, columns: 30 })).toBe(3.2);
    expect(tileSize(full, { rows: 10, columns: 30 })).toBeCloseTo(1.85);
  });
});
