import { CELL } from "@/components/matrix/geometry";

/** Cells of one canvas. Small enough to be painted within a frame, large enough to be few. */
export const BLOCK = { rows: 8, columns: 16 } as const;

/** Pixels around what is in sight in which blocks are painted ahead. */
const AHEAD = 90;

/** Pixels of the matrix that are in sight. */
type InSight = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Block = { readonly row: number; readonly column: number };

export type TileBoard = {
  /** Sees to it that everything in sight, and a little around it, is painted. */
  readonly show: (inSight: InSight) => void;
  /** Paints anew what is there. */
  readonly repaint: () => void;
  readonly clear: () => void;
};

/**
 * The matrix as a mosaic of canvases that lie still in it and scroll with it, as the tiles of a map do:
 * only blocks that come near are painted, on the canvases of those that are gone.
 */
export function tileBoard(
  layer: HTMLElement,
  blocks: { readonly rows: number; readonly columns: number },
  paint: (canvas: HTMLCanvasElement, block: Block) => void,
): TileBoard {
  const shown = new Map<string, { readonly canvas: HTMLCanvasElement; readonly block: Block }>();
  const free: HTMLCanvasElement[] = [];

  const lay = (block: Block, key: string) => {
    const canvas = free.pop() ?? layer.appendChild(newCanvas());
    canvas.style.transform = `translate(${block.column * BLOCK.columns * CELL}px, ${block.row * BLOCK.rows * CELL}px)`;
    paint(canvas, block);
    shown.set(key, { canvas, block });
  };
  return {
    show: (inSight) => {
      const near = blocksNear(inSight, blocks);
      const keys = new Map(near.map((block) => [`${block.row} ${block.column}`, block]));
      for (const [key, { canvas }] of shown) {
        if (keys.has(key)) continue;
        shown.delete(key);
        free.push(canvas);
      }
      for (const [key, block] of keys) if (!shown.has(key)) lay(block, key);
      for (const canvas of free) canvas.style.transform = OUT_OF_SIGHT;
    },
    repaint: () => {
      for (const { canvas, block } of shown.values()) paint(canvas, block);
    },
    clear: () => layer.replaceChildren(),
  };
}

const OUT_OF_SIGHT = "translate(-100000px, 0)";

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(BLOCK.columns * CELL * devicePixelRatio);
  canvas.height = Math.round(BLOCK.rows * CELL * devicePixelRatio);
  canvas.style.cssText = `position:absolute;top:0;left:0;width:${BLOCK.columns * CELL}px;height:${BLOCK.rows * CELL}px`;
  return canvas;
}

function blocksNear(
  { left, top, width, height }: InSight,
  blocks: { readonly rows: number; readonly columns: number },
): Block[] {
  const rows = near(top, height, BLOCK.rows * CELL, blocks.rows);
  const columns = near(left, width, BLOCK.columns * CELL, blocks.columns);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

/** The blocks that touch `length` pixels from `start` on, or are about to. */
function near(start: number, length: number, block: number, count: number): number[] {
  const first = Math.max(0, Math.floor((start - AHEAD) / block));
  const last = Math.min(count - 1, Math.floor((start + length + AHEAD) / block));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
