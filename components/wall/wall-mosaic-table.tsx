import clsx from "clsx";
import { useMemo } from "react";
import { cellWords, FOOT_WORDS } from "@/components/matrix/cell-words";
import { cellAt, ofColumn } from "@/components/matrix/matrix-data";
import { areasOf, partOf } from "@/components/matrix/parts";
import { TilePicture } from "@/components/matrix/tile-picture";
import { numbersOf } from "@/lib/timeline/packed";
import type { WallMosaic } from "./wall-data";
import type { WallPage } from "./wall-pages";

export type WallMosaicTableProps = {
  mosaic: WallMosaic;
  page: WallPage;
  /** How large one is, in `em`. */
  tile: number;
};

/** Columns that are few stand together, in `em`. */
const WIDEST = { names: 8.5, column: 5.5 };

/** Some people against some columns. Who has the same initials is told apart by the row alone. */
export function WallMosaicTable({ mosaic, page, tile }: WallMosaicTableProps) {
  const all = useMemo(() => {
    return { values: numbersOf(mosaic.cells), columns: mosaic.columns };
  }, [mosaic]);
  const columns = partOf(mosaic.columns, page.columns);
  const people = partOf(mosaic.people, page.rows);
  return (
    <table
      className="h-fit w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-[0.15em]"
      style={{ maxWidth: `${WIDEST.names + WIDEST.column * columns.length}em` }}
    >
      <caption className="sr-only">{mosaic.title}, people by initials</caption>
      <thead>
        <tr className="text-[0.85em] text-ink-2">
          <th scope="col" className="w-[10em] pb-[0.3em] text-left align-bottom font-semibold">
            {mosaic.title}
          </th>
          {areasOf(columns).map(({ at, area, span }) => (
            <th
              key={at}
              scope="colgroup"
              colSpan={span}
              className="border-l border-line-strong px-[0.4em] text-left align-bottom font-normal hyphens-auto"
            >
              <span className="line-clamp-2">{area}</span>
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {columns.map(({ name, at }) => (
            <th key={at} scope="col" className="text-center align-bottom font-normal">
              <span className="inline-block max-h-[9.5em] max-w-full overflow-hidden text-left text-[0.95em] [writing-mode:vertical-rl] rotate-180">
                {name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ initials, ready, at: person }) => (
          <tr key={person}>
            <th scope="row" className="text-left font-normal whitespace-nowrap">
              <b className="inline-block w-[2.2em] text-[1.35em] font-semibold">{initials}</b>
              <span className="text-[0.85em] text-ink-2">{ready}</span>
            </th>
            {columns.map((column) => {
              const cell = cellAt(all, { person, column: column.at });
              const of = ofColumn(mosaic, column);
              return (
                <td key={column.at} className="p-0 text-center leading-none">
                  <span
                    className="inline-block"
                    style={{ width: `${tile}em`, height: `${tile}em` }}
                  >
                    <TilePicture cell={cell} of={of} className="size-full" />
                  </span>
                  <span className="sr-only">{cellWords(cell, of)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <Foot kind={mosaic.kind} columns={columns} />
    </table>
  );
}

type FootProps = Pick<WallMosaic, "kind"> & {
  columns: readonly (WallMosaic["columns"][number] & { at: number })[];
};

function Foot({ kind, columns }: FootProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className="text-left text-[0.75em] font-normal text-ink-2">
          {FOOT_WORDS[kind]}
        </th>
        {columns.map(({ met, asked, single, at }) => (
          <td
            key={at}
            className={clsx("text-center text-[0.85em]", single && "font-bold text-missing")}
          >
            {met}
            {single && "!"}
            {asked > 0 && <span className="text-ink-2"> / {asked}</span>}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
