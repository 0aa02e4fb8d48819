// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
// biome-ignore-all lint/a11y/noStaticElementInteractions: the grid around it has the keyboard
"use client";

import type { MouseEvent, ReactNode } from "react";
import { CELL, type GridPlace, type Size } from "./geometry";

export type CellsLayerProps = {
  /** Of the element that stands for the cell with the focus. */
  cellId: string;
  size: Size;
  left: number;
  /** Under the pointer. */
  hover: GridPlace | null;
  onHover: (place: GridPlace | null) => void;
  /** The cell with the focus, and what it says. */
  focus: GridPlace | null;
  words: string;
  selected: GridPlace | null;
  onPress: (place: GridPlace) => void;
  /** The painted cells. */
  children: ReactNode;
};

/** Over the painted cells: what the pointer is on, the cell with the focus, the one that is open. */
export function CellsLayer(props: CellsLayerProps) {
  const { cellId, size, left, hover, onHover, focus, words, selected, onPress, children } = props;
  return (
    <div
      role="presentation"
      className="absolute top-0 cursor-pointer"
      style={{ left, width: size.columns * CELL, height: size.rows * CELL }}
      onPointerMove={(event) => {
        const place = placeUnder(event);
        if (!hover || !same(hover, place)) onHover(place);
      }}
      onPointerLeave={() => onHover(null)}
      onClick={(event) => onPress(placeUnder(event))}
    >
      {children}
      {hover && <HoverBands place={hover} />}
      {selected && selected.row >= 0 && (
        <div
          className="pointer-events-none absolute rounded-[5px] outline-2 outline-focus"
          style={boxOf(selected)}
        />
      )}
      {focus && (
        <div role="row" aria-rowindex={focus.row + 2}>
          <div
            key={cellId}
            id={cellId}
            role="gridcell"
            aria-colindex={focus.column + 2}
            aria-selected={selected !== null && same(focus, selected)}
            aria-label={words}
            className="pointer-events-none absolute rounded-[5px] outline-offset-1 outline-focus group-focus-visible/grid:outline-2"
            style={boxOf(focus)}
          />
        </div>
      )}
    </div>
  );
}

/** The row and the column under the pointer, so that the eye finds their names. */
function HoverBands({ place: { row, column } }: { place: GridPlace }) {
  return (
    <>
      <div
        className="pointer-events-none absolute inset-x-0 bg-ink/6"
        style={{ top: row * CELL, height: CELL }}
      />
      <div
        className="pointer-events-none absolute inset-y-0 bg-ink/6"
        style={{ left: column * CELL, width: CELL }}
      />
    </>
  );
}

function boxOf({ row, column }: GridPlace) {
  return { left: column * CELL + 1, top: row * CELL + 1, width: CELL - 2, height: CELL - 2 };
}

function placeUnder(event: MouseEvent<HTMLElement>): GridPlace {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    row: Math.max(0, Math.floor((event.clientY - box.top) / CELL)),
    column: Math.max(0, Math.floor((event.clientX - box.left) / CELL)),
  };
}

function same(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
