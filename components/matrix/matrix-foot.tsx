// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
"use client";

import clsx from "clsx";
import { memo } from "react";
import { formatRatio } from "@/lib/format/ratio";
import type { ColumnSum as Sum } from "@/lib/timeline/matrix/arrange";
import { FOOT_WORDS } from "./cell-words";
import { CELL, FOOT_HEIGHT } from "./geometry";
import type { Layout } from "./layout";
import type { Matrix, MatrixColumn } from "./matrix-data";

export type MatrixFootProps = {
  kind: Matrix["kind"];
  columns: readonly MatrixColumn[];
  /** Column and sum of each place. */
  places: Layout["columns"];
  sums: Layout["sums"];
  namesWidth: number;
  rowIndex: number;
};

/** How many have what is required of them, column by column; a single holder stands out. */
export const MatrixFoot = memo(function MatrixFoot(props: MatrixFootProps) {
  const { kind, columns, places, sums, namesWidth, rowIndex } = props;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className="sticky bottom-0 z-20 flex bg-surface"
      style={{ height: FOOT_HEIGHT }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky left-0 z-10 flex shrink-0 items-center border-t border-r border-line border-t-line-strong bg-surface px-3 text-tiny text-ink-2 max-sm:px-2"
        style={{ width: namesWidth }}
      >
        {FOOT_WORDS[kind]}
      </div>
      <div className="relative grow border-t border-line-strong bg-surface">
        {places.map((column, index) => {
          const [own, sum] = [columns[column], sums[column]];
          return own && sum && <ColumnSum key={own.id} name={own.name} {...sum} index={index} />;
        })}
      </div>
    </div>
  );
});

const ColumnSum = memo(function ColumnSum(props: Sum & { name: string; index: number }) {
  const { name, met, asked, single, index } = props;
  const of = asked === 0 ? `have ${name}` : `of ${asked} have what is required in ${name}`;
  const words = `${of}${single ? ": a single holder" : ""}`;
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      title={`${met} ${words}`}
      className={clsx(
        "absolute inset-y-0 grid content-center text-center text-[0.71875rem] leading-tight",
        single ? "font-semibold text-missing" : "text-ink-2",
      )}
      style={{ left: index * CELL, width: CELL }}
    >
      <span>{asked === 0 && met === 0 ? "–" : met}</span>
      <span className="sr-only">{words}</span>
      {asked > 0 && <span className="text-[0.625rem]">{formatRatio(met / asked)}</span>}
    </div>
  );
});
