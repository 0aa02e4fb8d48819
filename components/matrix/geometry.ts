/** Pixels. A cell is a tile of 28 with a pixel around it. */
export const CELL = 30;
export const AREA_HEIGHT = 24;
export const LABEL_HEIGHT = 130;
export const HEAD_HEIGHT = AREA_HEIGHT + LABEL_HEIGHT;
export const FOOT_HEIGHT = 40;
/** The last labels lean over the edge of their columns. */
export const OVERHANG = 92;

const WIDE_NAMES = 268;
const NARROW_NAMES = 132;
const NARROW_BELOW = 560;

/** How much of the matrix its box shows. */
export type Viewport = { readonly width: number; readonly height: number };

/** Until the box has been measured: about what a laptop shows. */
export const FIRST_VIEWPORT: Viewport = { width: 1100, height: 700 };

export function namesWidth({ width }: Viewport): number {
  return width < NARROW_BELOW ? NARROW_NAMES : WIDE_NAMES;
}

export type Scroll = { readonly left: number; readonly top: number };
export type Size = { readonly rows: number; readonly columns: number };

/** A place in the grid as it is shown; row −1 is the head, column −1 the names. */
export type GridPlace = { readonly row: number; readonly column: number };

/** Where to scroll to so that a place is in sight; as little as possible. */
export function scrollTo(place: GridPlace, scroll: Scroll, viewport: Viewport): Scroll {
  const height = viewport.height - HEAD_HEIGHT - FOOT_HEIGHT;
  const width = viewport.width - namesWidth(viewport) - CELL;
  return {
    top: place.row < 0 ? scroll.top : nearest(place.row * CELL, scroll.top, height),
    left: place.column < 0 ? scroll.left : nearest(place.column * CELL, scroll.left, width),
  };
}

function nearest(start: number, offset: number, length: number): number {
  if (start < offset) return start;
  return start + CELL > offset + length ? start + CELL - length : offset;
}

/** The place that a key leads to; null for keys that lead nowhere. `page` is how many rows are in sight. */
export function placeAfter(
  key: string,
  { row, column }: GridPlace,
  size: Size,
  page: number,
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const places: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
    PageUp: { row: Math.max(0, row - page), column },
    PageDown: { row: row + page, column },
    "Control+Home": { row: 0, column: 0 },
    "Control+End": { row: lastRow, column: lastColumn },
  };
  const next = places[key];
  if (!next) return null;
  return {
    row: Math.min(lastRow, Math.max(-1, next.row)),
    column: Math.min(lastColumn, Math.max(next.row < 0 ? 0 : -1, next.column)),
  };
}
