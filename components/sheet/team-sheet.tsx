"use client";

import { legendEntries } from "@/components/matrix/matrix-legend";
import { partsOf } from "@/components/matrix/parts";
import { TilePicture } from "@/components/matrix/tile-picture";
import { numbersOf } from "@/lib/timeline/packed";
import type { SheetData } from "./sheet-data";
import { SheetTable } from "./sheet-table";

/** Sizes of paper, landscape: how many columns go side by side, and how many pixels are printed on. */
const PAPERS = { a4: { columns: 21, width: 1040 }, a3: { columns: 34, width: 1505 } } as const;
type Paper = keyof typeof PAPERS;

export type TeamSheetProps = { sheet: SheetData; paper: Paper };

/**
 * A team on paper, landscape: people against columns in a plain table that is read in grey. Columns that do
 * not fit side by side go on, with the same people, on the pages after.
 */
export function TeamSheet({ sheet, paper }: TeamSheetProps) {
  const values = numbersOf(sheet.cells);
  const parts = partsOf(sheet.columns.length, PAPERS[paper].columns);
  return (
    <article
      data-sheet={paper}
      className="rounded-card border border-line bg-surface px-8 py-7 shadow-card max-sm:px-3 print:rounded-none print:border-0 print:p-0 print:shadow-none"
    >
      <SheetHead sheet={sheet} />
      {parts.map((part, index) => (
        <SheetTable
          key={part.from}
          sheet={sheet}
          values={values}
          part={part}
          width={PAPERS[paper].width}
          of={parts.length > 1 ? `columns ${index + 1} of ${parts.length}` : null}
        />
      ))}
      <SheetFoot sheet={sheet} />
    </article>
  );
}

function SheetHead({ sheet: { organisation, path, team, head } }: { sheet: SheetData }) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-3 border-b-2 border-ink pb-3 print:mb-2 print:flex-nowrap print:pb-1.5">
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          <span className="tracking-wide uppercase">{organisation}</span> · {path}
        </p>
        <h2 className="text-figure font-semibold tracking-[-0.02em]">{team}</h2>
      </div>
      <dl className="grid grid-cols-[auto_auto] gap-x-3 text-small sm:grid-cols-[auto_auto_auto_auto] print:shrink-0 print:text-[0.6875rem]">
        {head.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="whitespace-nowrap text-ink-3">{label}</dt>
            <dd className="sm:mr-4">{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** What the signs and the numbers mean: whoever is handed the sheet has nobody to ask. */
function SheetFoot({ sheet }: { sheet: SheetData }) {
  return (
    <footer className="mt-4 border-t border-line-strong pt-2.5 text-tiny print:mt-2 print:pt-1.5 text-ink-2 break-inside-avoid">
      <ul aria-label="Legend" className="mb-2 flex flex-wrap gap-x-4 gap-y-1 print:mb-1">
        {legendEntries(sheet).map(({ words, cell }) => (
          <li key={words} className="inline-flex items-center gap-1.5">
            <TilePicture cell={cell} of={sheet} className="size-4.5" />
            {words}
          </li>
        ))}
        {sheet.kind === "levels" && <li>‹4 below level 4, which is required</li>}
        <li>
          <b>1!</b> single holder
        </li>
      </ul>
      <dl className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2 print:grid-cols-3">
        {sheet.definitions.map(([term, meaning]) => (
          <div key={term}>
            <dt className="inline font-semibold">{term}: </dt>
            <dd className="inline">{meaning}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
