"use client";

import { memo, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { CELL, FOOT_HEIGHT, HEAD_HEIGHT } from "@/components/matrix/geometry";
import type { Layout } from "@/components/matrix/layout";
import { type Matrix, ofColumn } from "@/components/matrix/matrix-data";
import { appearance, readPalette, watchAppearance } from "./palette";
import { BLOCK, type Block, type TileBoard, tileBoard } from "./tile-board";
import { type TilePainters, tilePainters } from "./tile-painter";

export type CellsMosaicProps = {
  matrix: Pick<Matrix, "kind" | "levels" | "columns" | "values">;
  layout: Pick<Layout, "rows" | "columns">;
  /** How much of the box the names cover. */
  namesWidth: number;
};

/**
 * All cells, painted. It follows the box that scrolls by itself: scrolling costs React nothing; and where
 * only the cells are others, as on another day, they are painted over.
 */
export const CellsMosaic = memo(function CellsMosaic({
  matrix,
  layout,
  namesWidth,
}: CellsMosaicProps) {
  const layer = useRef<HTMLDivElement>(null);
  const board = useRef<TileBoard>(null);
  const painted = useRef<Painted>({ matrix, layout });
  const look = useSyncExternalStore(watchAppearance, appearance, () => "");
  const rows = Math.ceil(layout.rows.length / BLOCK.rows);
  const columns = Math.ceil(layout.columns.length / BLOCK.columns);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the look stands for all colours of the page
  useLayoutEffect(() => {
    const box = layer.current?.closest<HTMLElement>("[role=grid]");
    if (!layer.current || !box) return;
    const painters = tilePainters(readPalette(), devicePixelRatio);
    const own = tileBoard(layer.current, { rows, columns }, (canvas, block) =>
      paintBlock(canvas, painters, block, painted.current),
    );
    board.current = own;
    const stop = follow(box, namesWidth, own);
    return () => {
      stop();
      own.clear();
    };
  }, [rows, columns, namesWidth, look]);

  useLayoutEffect(() => {
    const before = painted.current;
    painted.current = { matrix, layout };
    if (before.matrix !== matrix || before.layout !== layout) board.current?.repaint();
  }, [matrix, layout]);

  return <div ref={layer} aria-hidden="true" className="absolute inset-0 overflow-hidden" />;
});

type Painted = Pick<CellsMosaicProps, "matrix" | "layout">;

function follow(box: HTMLElement, namesWidth: number, board: TileBoard): () => void {
  const show = () =>
    board.show({
      left: box.scrollLeft,
      top: box.scrollTop,
      width: box.clientWidth - namesWidth,
      height: box.clientHeight - HEAD_HEIGHT - FOOT_HEIGHT,
    });
  const observer = new ResizeObserver(show);
  observer.observe(box);
  box.addEventListener("scroll", show, { passive: true });
  show();
  return () => {
    observer.disconnect();
    box.removeEventListener("scroll", show);
  };
}

function paintBlock(
  canvas: HTMLCanvasElement,
  painters: TilePainters,
  block: Block,
  { matrix, layout }: Painted,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const first = block.column * BLOCK.columns;
  const columns = layout.columns.slice(first, first + BLOCK.columns);
  const own = columns.map((column) => painters(levelsOf(matrix, column)));
  for (let y = 0; y < BLOCK.rows; y++) {
    const person = layout.rows[block.row * BLOCK.rows + y];
    if (typeof person !== "number") continue; // a heading, or the end
    const before = person * matrix.columns.length;
    for (const [x, column] of columns.entries()) {
      own[x]?.(context, matrix.values[before + column] ?? 0, pixels(x), pixels(y));
    }
  }
}

/** How many levels the column has, with 0; null for standings. */
function levelsOf(matrix: Painted["matrix"], column: number): number | null {
  return matrix.kind === "standings"
    ? null
    : ofColumn(matrix, matrix.columns[column]).levels.length;
}

function pixels(cells: number): number {
  return Math.round(cells * CELL * devicePixelRatio);
}
