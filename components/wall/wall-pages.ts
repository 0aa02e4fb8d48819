import { type Part, partsOf } from "@/components/matrix/parts";
import type { WallMosaic } from "./wall-data";

/** How many people and columns a screen shows so large that they are read from afar. */
export type Capacity = { readonly rows: number; readonly columns: number };

export type WallPage = { readonly mosaic: number; readonly rows: Part; readonly columns: Part };

/** In `em`: what a screen has beside its tiles, and what one of them takes at least. */
const AROUND = { wide: 11.7, high: 30.5 };
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
