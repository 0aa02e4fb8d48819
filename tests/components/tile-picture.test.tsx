import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TilePicture } from "@/components/matrix/tile-picture";
import { type MatrixCell, SHOWN_STANDINGS } from "@/lib/timeline/matrix/cell";

const CELL: MatrixCell = {
  ...{ shown: 2, required: 0, expiring: false, unverified: false },
  ...{ uncounted: false, mandatory: false, stale: false },
};
const LEVELS = { kind: "levels", levels: ["none", "One", "Two", "Three"] } as const;
const STANDINGS = { kind: "standings", levels: [] } as const;

/** What is left of a tile for somebody who sees no colours: shapes, numbers and how they are drawn. */
function inGrey(cell: Partial<MatrixCell>, of: typeof LEVELS | typeof STANDINGS): string {
  const picture = <TilePicture cell={{ ...CELL, ...cell }} of={of} />;
  return renderToStaticMarkup(picture).replace(/ class="[^"]*"/g, "");
}

describe("a tile as a picture, without its colours", () => {
  test.each([
    ["below what is required", { required: 3, mandatory: true }],
    ["below what is desirable", { required: 3 }],
    ["expiring", { expiring: true }],
    ["not verified", { unverified: true }],
    ["with more that does not count", { uncounted: true }],
    ["stale", { stale: true }],
    ["of another level", { shown: 3 }],
  ])("is told from a plain one where it is %s", (_words, cell) => {
    expect(inGrey(cell, LEVELS)).not.toBe(inGrey({}, LEVELS));
  });

  test("has a sign of its own for below required and below desirable", () => {
    const desirable = inGrey({ required: 3 }, LEVELS);
    expect(inGrey({ required: 3, mandatory: true }, LEVELS)).not.toBe(desirable);
  });

  test("says a level as a number, and none as a dot", () => {
    expect(inGrey({}, LEVELS)).toContain(">2</text>");
    expect(inGrey({ shown: 0 }, LEVELS)).toContain(">·</text>");
  });

  test("has a shape of its own for each standing", () => {
    const shapes = SHOWN_STANDINGS.map((_, shown) => inGrey({ shown }, STANDINGS));
    expect(new Set(shapes).size).toBe(SHOWN_STANDINGS.length);
  });
});
