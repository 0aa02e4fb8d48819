import clsx from "clsx";
import type { ReactNode } from "react";
import { cellWords, FOOT_WORDS } from "@/components/matrix/cell-words";
import { cellAt, isBelow, ofColumn } from "@/components/matrix/matrix-data";
import { areasOf, type Part, partOf } from "@/components/matrix/parts";
import { TilePicture } from "@/components/matrix/tile-picture";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatRatio } from "@/lib/format/ratio";
import type { MatrixCell, PackedCell } from "@/lib/timeline/matrix/cell";
import type { SheetColumn, SheetData } from "./sheet-data";

export type SheetTableProps = {
  sheet: SheetData;
  values: ArrayLike<PackedCell>;
  /** Which of the columns stand side by side here. */
  part: Part;
  /** Which part of how many; null where there is one. */
  of: string | null;
  /** How wide the paper is, in pixels. */
  width: number;
};

/** What stands beside the names, and what a column takes, in pixels. */
const BESIDE = 95;
const COLUMN = 36;

/** As much for the names and roles as the columns leave. */
function namesWidth(paper: number, columns: number): number {
  return Math.min(340, Math.max(150, paper - BESIDE - columns * COLUMN));
}

/** Everybody against some of the columns. Its head stands on every page. */
export function SheetTable({ sheet, values, part, of, width }: SheetTableProps) {
  const columns = partOf(sheet.columns, part);
  const people = partOf(sheet.people, { from: 0, to: sheet.people.length });
  const all = { values, columns: sheet.columns };
  return (
    <div className={clsx(part.from > 0 && "mt-8 break-before-page print:mt-0")}>
      <ScrollBox label={`${sheet.team}, ${of ?? "all columns"}`} className="print:overflow-visible">
        <table className="w-max border-collapse text-small">
          <thead>
            <tr className="hidden print:table-row">
              <th
                colSpan={columns.length + 3}
                className="pb-1 text-left text-tiny font-normal text-ink-2"
              >
                <div className="w-0">
                  <p style={{ width }}>
                    {sheet.line}
                    {of && ` · ${of}`}
                  </p>
                </div>
              </th>
            </tr>
            <Areas columns={columns} />
            <Names columns={columns} />
          </thead>
          <tbody>
            {people.map(({ name, note, ready, at: person }) => (
              <tr key={person} className="border-b border-line not-print:hover:bg-sunken">
                <td className="pr-2 text-right text-tiny text-ink-3">{person + 1}</td>
                <th
                  scope="row"
                  className="truncate py-px pr-2 text-left font-medium"
                  style={{ maxWidth: namesWidth(width, columns.length) }}
                >
                  {name} <span className="text-tiny font-normal text-ink-2">{note}</span>
                </th>
                <td className="pr-2 text-right text-tiny">{ready ?? "–"}</td>
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    cell={cellAt(all, { person, column: column.at })}
                    of={ofColumn(sheet, column)}
                  />
                ))}
              </tr>
            ))}
            <Sums sheet={sheet} columns={columns} />
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

type Placed = SheetColumn & { readonly at: number };

function Areas({ columns }: { columns: readonly Placed[] }) {
  return (
    <tr className="text-tiny text-ink-2">
      <td colSpan={3} />
      {areasOf(columns).map(({ at, area, span }) => (
        <th
          key={at}
          scope="colgroup"
          colSpan={span}
          className="max-w-0 border-l border-line-strong pl-1 text-left align-bottom text-[0.625rem] leading-tight font-normal hyphens-auto"
        >
          <span className="line-clamp-3">{area}</span>
        </th>
      ))}
    </tr>
  );
}

function Names({ columns }: { columns: readonly SheetColumn[] }) {
  return (
    <tr className="border-b border-ink">
      <td />
      <th scope="col" className="pb-1 text-left align-bottom text-tiny font-normal text-ink-2">
        Person
      </th>
      <th
        scope="col"
        className="pr-3 pb-1 text-right align-bottom text-tiny font-normal text-ink-2"
      >
        Ready
      </th>
      {columns.map(({ id, name }) => (
        <th key={id} scope="col" className="h-30 w-9 min-w-9 pb-1 align-bottom font-normal">
          <span className="inline-block max-h-30 max-w-9 overflow-hidden text-left text-[0.6875rem] leading-[1.05] [writing-mode:vertical-rl] rotate-180">
            {name}
          </span>
        </th>
      ))}
    </tr>
  );
}

type CellProps = { cell: MatrixCell; of: Pick<SheetData, "kind" | "levels"> };

function Cell({ cell, of }: CellProps) {
  return (
    <td className="p-px text-left leading-none whitespace-nowrap">
      <TilePicture cell={cell} of={of} className="size-4.5 align-middle" />
      {of.kind === "levels" && isBelow(cell) && (
        <span aria-hidden="true" className="text-[0.625rem] text-ink-2">
          ‹{cell.required}
        </span>
      )}
      <span className="sr-only">{cellWords(cell, of)}</span>
    </td>
  );
}

type SumsProps = { sheet: SheetData; columns: readonly SheetColumn[] };

/** Below everybody, once: how many have what is asked, which share that is, and what the team must have. */
function Sums({ sheet: { kind }, columns }: SumsProps) {
  const hasMinimum = columns.some(({ minimum }) => minimum !== null);
  return (
    <>
      <SumRow label={FOOT_WORDS[kind]} isFirst>
        {columns.map(({ id, met, asked, single }) => (
          <td key={id} className={clsx("text-left", single && "font-bold")}>
            {met}
            {single && "!"}
            {asked > 0 && <span className="block font-normal text-ink-2">/{asked}</span>}
          </td>
        ))}
      </SumRow>
      <SumRow label="Share">
        {columns.map(({ id, met, asked }) => (
          <td key={id}>{asked > 0 ? formatRatio(met / asked) : "–"}</td>
        ))}
      </SumRow>
      {hasMinimum && (
        <SumRow label="Team minimum">
          {columns.map(({ id, minimum }) => (
            <td key={id} className="leading-tight">
              {minimum}
            </td>
          ))}
        </SumRow>
      )}
    </>
  );
}

type SumRowProps = { label: string; isFirst?: boolean; children: ReactNode };

function SumRow({ label, isFirst = false, children }: SumRowProps) {
  return (
    <tr
      className={clsx(
        "text-[0.6875rem] break-inside-avoid break-before-avoid",
        isFirst && "border-t border-ink",
      )}
    >
      <td />
      <th scope="row" colSpan={2} className="py-0.5 text-left font-normal text-ink-2">
        {label}
      </th>
      {children}
    </tr>
  );
}
