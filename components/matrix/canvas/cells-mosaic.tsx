"use client";

import { memo, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { CELL, FOOT_HEIGHT, HEAD_HEIGHT } from "@/components/matrix/geometry";
import { cellAt } from "@/components/matrix/matrix-data";
import { appearance, readPalette, watchAppearance } from "./palette";
import { BLOCK, type Block, type TileBoard, tileBoard } from "./tile-board";
import { type TilePainter, tilePainter } from "./tile-painter";

export type CellsMosaicProps = {
  /** As `unpackCells` gives them. */
  bytes: Uint8Array;
  columns: number;
  /** Person of each row. */
  order: readonly number[];
  /** How many levels there are, with 0; null for standings. */
  levels: number | null;
  /** How much of the box the names cover. */
  namesWidth: number;
};

/** All cells, painted. It follows the box that scrolls by itself: scrolling costs React nothing. */
export const CellsMosaic = memo(function CellsMosaic(props: CellsMosaicProps) {
  const { bytes, columns, order, levels, namesWidth } = props;
  const layer = useRef<HTMLDivElement>(null);
  const look = useSyncExternalStore(watchAppearance, appearance, () => "");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the look stands for all colours of the page
  useLayoutEffect(() => {
    const box = layer.current?.closest<HTMLElement>("[role=grid]");
    if (!layer.current || !box) return;
    const painter = tilePainter(readPalette(), devicePixelRatio, levels);
    const blocks = {
      rows: Math.ceil(order.length / BLOCK.rows),
      columns: Math.ceil(columns / BLOCK.columns),
    };
    const board = tileBoard(layer.current, blocks, (canvas, block) =>
      paintBlock(canvas, painter, block, { bytes, columns, order }),
    );
    const stop = follow(box, namesWidth, board);
    return () => {
      stop();
      board.clear();
    };
  }, [bytes, columns, order, levels, namesWidth, look]);

  return <div ref={layer} aria-hidden="true" className="absolute inset-0 overflow-hidden" />;
});

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
  painter: TilePainter,
  block: Block,
  { bytes, columns, order }: Pick<CellsMosaicProps, "bytes" | "columns" | "order">,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (let y = 0; y < BLOCK.rows; y++) {
    const person = order[block.row * BLOCK.rows + y];
    if (person === undefined) return;
    for (let x = 0; x < BLOCK.columns; x++) {
      const column = block.column * BLOCK.columns + x;
      if (column >= columns) break;
      painter(context, cellAt(bytes, columns, { person, column }), pixels(x), pixels(y));
    }
  }
}

function pixels(cells: number): number {
  return Math.round(cells * CELL * devicePixelRatio);
}
