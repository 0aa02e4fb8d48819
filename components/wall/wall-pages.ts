import { type Part, partsOf } from "@/components/matrix/parts";
import type { WallMosaic } from "./wall-data";

/** How many people and columns a screen shows so large that they are read from afar. */
export type Capacity = { readonly rows: number; readonly columns: number };

export type WallPage = { readonly mosaic: number; readonly rows: Part; readonly columns: Part };

/** In `em`: what a screen has beside its tiles, and what one of them takes at least. */
const AROUND = { wide: 11.7, high: 32 };
const TILE = { wide: 2.9, high: 2 };
/** Beyond this, a tile is no easier to read. */
const LARGEST = 3.2;

/** A screen of so many pixels on which a letter has `em` of them. */
export function capacityOf(width: number, height: number, em: number): Capacity {
  return {
    rows: Math.max(4, Math.floor((height / em - AROUND.high) / TILE.high)),
    columns: Math.max(4, Math.floor((width / em - AROUND.wide) / TILE.wide)),
  };
}

/** Two minutes: nobody stands before a wall for longer until their row comes round again. */
const MOST_PAGES = 8;
const SMALLER = 0.7;

/**
 * What is shown in turn, how large its letters are beside those around it, and what then fits: large, unless
 * that makes so many pages that smaller ones serve better.
 */
export function wallLayout(
  mosaics: Parameters<typeof wallPages>[0],
  capacity: Capacity,
): { readonly pages: WallPage[]; readonly scale: number; readonly capacity: Capacity } {
  const pages = wallPages(mosaics, capacity);
  if (pages.length <= MOST_PAGES) return { pages, scale: 1, capacity };
  const smaller = {
    rows: Math.floor(capacity.rows / SMALLER),
    columns: Math.floor(capacity.columns / SMALLER),
  };
  return { pages: wallPages(mosaics, smaller), scale: SMALLER, capacity: smaller };
}

/** How large the tiles of a page may be, in `em`: where there are few people, they fill the screen. */
export function tileSize({ rows }: WallPage, capacity: Capacity): number {
  const high = (capacity.rows * TILE.high) / (rows.to - rows.from);
  return Math.min(LARGEST, high - 0.15);
}

/** What is shown in turn: each mosaic from its first people on, and for these all columns, in parts of one size. */
export function wallPages(
  mosaics: readonly Pick<WallMosaic, "people" | "columns">[],
  capacity: Capacity,
): WallPage[] {
  return mosaics.flatMap(({ people, columns }, mosaic) =>
    partsOf(people.length, capacity.rows).flatMap((rows) =>
      partsOf(columns.length, capacity.columns).map((part) => ({ mosaic, rows, columns: part })),
    ),
  );
}
