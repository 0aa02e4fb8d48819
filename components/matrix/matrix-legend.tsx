import type { ReactNode } from "react";
import { type MatrixCell, SHOWN_STANDINGS } from "@/lib/timeline/matrix/cell";
import { CellTile } from "./cell-tile";
import { cellWords } from "./cell-words";
import type { Matrix } from "./matrix-data";

const PLAIN: MatrixCell = {
  shown: 0,
  required: 0,
  expiring: false,
  unverified: false,
  mandatory: false,
  uncounted: false,
  stale: false,
};

export type MatrixLegendProps = {
  data: Pick<Matrix, "kind" | "levels" | "columns">;
  /** At the end of it. */
  children?: ReactNode;
};

/** What each shade, number, shape and sign means. */
export function MatrixLegend({ data, children }: MatrixLegendProps) {
  const entries = legendEntries(data);
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1.5 border-t border-line px-3.5 py-2.5 text-tiny text-ink-2">
      {entries.map(({ words, cell }) => (
        <li key={words} className="inline-flex items-center gap-1.5">
          <CellTile cell={cell} of={data} />
          {words}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <b className="text-missing">1</b> single holder
      </li>
      {otherScales(data.columns).map((words) => (
        <li key={words} className="w-full">
          Some columns have other levels: {words}
        </li>
      ))}
      {children && <li className="ml-auto print:hidden">{children}</li>}
    </ul>
  );
}

/** What there is to explain of a matrix, cell by cell. */
export function legendEntries(data: Pick<Matrix, "kind" | "levels">): readonly Entry[] {
  return data.kind === "levels" ? levelEntries(data) : standingEntries(data);
}

/** Each scale that is not that of most columns: "1 Basic, 2 Advanced". */
function otherScales(columns: Matrix["columns"]): string[] {
  const scales = columns.flatMap(({ scale }) => (scale ? [scaleWords(scale)] : []));
  return [...new Set(scales)];
}

function scaleWords(scale: readonly string[]): string {
  const levels = scale.flatMap((name, rank) => (rank === 0 ? [] : [`${rank} ${name}`]));
  return levels.length === 0 ? "numbers without names" : levels.join(", ");
}

type Entry = { readonly words: string; readonly cell: MatrixCell };

function levelEntries({ levels }: Pick<Matrix, "levels">): Entry[] {
  const middle = Math.min(2, levels.length - 1);
  return [
    ...levels.map((words, shown) => ({ words, cell: { ...PLAIN, shown } })),
    {
      words: "below required",
      cell: { ...PLAIN, shown: middle, required: middle + 1, mandatory: true },
    },
    { words: "below desirable", cell: { ...PLAIN, shown: middle, required: middle + 1 } },
    { words: "expires soon", cell: { ...PLAIN, shown: middle, expiring: true } },
    { words: "not verified", cell: { ...PLAIN, shown: middle, unverified: true } },
    { words: "proof too weak to count", cell: { ...PLAIN, uncounted: true } },
    { words: "stale: not used for long", cell: { ...PLAIN, shown: middle, stale: true } },
  ];
}

function standingEntries(data: Pick<Matrix, "kind" | "levels">): Entry[] {
  const missing = { ...PLAIN, shown: SHOWN_STANDINGS.indexOf("missing"), uncounted: true };
  return [
    ...SHOWN_STANDINGS.map((_, shown) => {
      const cell = { ...PLAIN, shown };
      return { words: cellWords(cell, data), cell };
    }),
    { words: "proof too weak to count", cell: missing },
  ];
}
