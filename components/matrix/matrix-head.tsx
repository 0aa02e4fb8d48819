// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
"use client";

import clsx from "clsx";
import { memo } from "react";
import { AREA_HEIGHT, CELL, HEAD_HEIGHT, LABEL_HEIGHT } from "./geometry";
import type { MatrixColumn } from "./matrix-data";
import { areasOf, partOf } from "./parts";

export type MatrixHeadProps = {
  /** In front of the ids of its cells. */
  id: string;
  /** What stands behind a name, in words. */
  besideWords: string;
  /** Those that are shown, in their order. */
  columns: readonly MatrixColumn[];
  namesWidth: number;
  /** The column that rows are sorted by. */
  sortedBy: string;
  onSort: (column: MatrixColumn) => void;
  focusedColumn: number | null;
};

/** The names of the columns, leaning over their cells, under the names of their areas. */
export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps) {
  const { id, besideWords, columns, namesWidth, sortedBy, onSort, focusedColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-20 flex bg-surface"
      style={{ height: HEAD_HEIGHT }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        className="sticky left-0 z-10 flex shrink-0 items-end overflow-hidden border-r border-line bg-surface px-3 pb-1.5 text-tiny text-ink-3 max-sm:px-2"
        style={{ width: namesWidth }}
      >
        Person<span className="max-sm:hidden">&ensp;· {besideWords}</span>
      </div>
      <div className="relative grow">
        {areasOf(partOf(columns, { from: 0, to: columns.length })).map(({ area, at, span }) => (
          <div
            key={at}
            aria-hidden="true"
            title={area}
            className="absolute top-0 overflow-hidden border-l border-line pt-1.5 pl-1 text-[0.6875rem] text-ellipsis whitespace-nowrap text-ink-3 first:border-l-0"
            style={{ left: at * CELL, width: span * CELL, height: AREA_HEIGHT }}
          >
            {area}
          </div>
        ))}
        {columns.map((column, index) => (
          <ColumnName
            key={column.id}
            id={`${id}-head-${index}`}
            column={column}
            index={index}
            isSorted={column.id === sortedBy}
            isFocused={index === focusedColumn}
            onSort={onSort}
          />
        ))}
      </div>
    </div>
  );
});

type ColumnNameProps = {
  id: string;
  column: MatrixColumn;
  index: number;
  isSorted: boolean;
  isFocused: boolean;
  onSort: (column: MatrixColumn) => void;
};

function ColumnName({ id, column, index, isSorted, isFocused, onSort }: ColumnNameProps) {
  return (
    <div
      role="columnheader"
      id={id}
      aria-colindex={index + 2}
      aria-label={`${column.name}, ${column.area}`}
      aria-sort={isSorted ? "descending" : undefined}
      className="pointer-events-none absolute"
      style={{ left: index * CELL, top: AREA_HEIGHT, width: CELL, height: LABEL_HEIGHT }}
    >
      <button
        type="button"
        tabIndex={-1}
        title={`${column.name}: sort by it`}
        onClick={() => onSort(column)}
        className={clsx(
          "pointer-events-auto absolute bottom-1 left-3 max-w-[155px] origin-bottom-left -rotate-52 truncate text-left text-tiny",
          isSorted ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
          isFocused && "outline-focus group-focus-visible/grid:outline-2",
        )}
      >
        {column.name}
        {isSorted && " ↓"}
      </button>
    </div>
  );
}
