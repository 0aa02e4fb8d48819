import { CELL } from "@/components/matrix/geometry";
import { isBelow, isHatched } from "@/components/matrix/matrix-data";
import { type MatrixCell, type PackedCell, unpackCell } from "@/lib/timeline/matrix/cell";
import { drawLevel, drawStanding } from "./draw-tile";
import type { Palette } from "./palette";

/** Copies the look of `cell` to device pixels `x`, `y`. */
type TilePainter = (
  context: CanvasRenderingContext2D,
  cell: PackedCell,
  x: number,
  y: number,
) => void;

/** The painter of columns with so many levels, with 0; null for standings. */
export type TilePainters = (levels: number | null) => TilePainter;

/** A matrix has thousands of cells and some dozens of looks: each look is drawn once and then copied. */
export function tilePainters(palette: Palette, scale: number): TilePainters {
  const painters = new Map<number | null, TilePainter>();
  return (levels) => {
    const painter = painters.get(levels) ?? tilePainter(palette, scale, levels);
    painters.set(levels, painter);
    return painter;
  };
}

function tilePainter(palette: Palette, scale: number, levels: number | null): TilePainter {
  const looks = new Map<number, HTMLCanvasElement>();
  const tiles = new Map<PackedCell, HTMLCanvasElement>();
  const tileOf = (packed: PackedCell) => {
    const known = tiles.get(packed);
    if (known) return known;
    const cell = unpackCell(packed);
    const key = keyOf(cell);
    const tile = looks.get(key) ?? drawn(cell, palette, scale, levels);
    looks.set(key, tile);
    tiles.set(packed, tile);
    return tile;
  };
  return (context, cell, x, y) => context.drawImage(tileOf(cell), x, y);
}

/** Cells with the same key look the same. */
function keyOf(cell: MatrixCell): number {
  const gap = isBelow(cell) ? (cell.mandatory ? 2 : 1) : 0;
  const signs = (cell.stale ? 4 : 0) + (cell.expiring ? 2 : 0) + (isHatched(cell) ? 1 : 0);
  return cell.shown * 32 + gap * 8 + signs;
}

function drawn(
  cell: MatrixCell,
  palette: Palette,
  scale: number,
  levels: number | null,
): HTMLCanvasElement {
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(CELL * scale);
  const context = tile.getContext("2d");
  if (!context) return tile;
  context.scale(scale, scale);
  if (levels === null) drawStanding(context, cell, palette);
  else drawLevel(context, cell, levels, palette);
  return tile;
}
