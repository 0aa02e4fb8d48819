import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ChartDownloads } from "./chart-downloads";
import { keyedWords } from "./keyed";

/** The numbers behind a chart: what it is drawn from, and what those who do not see it read. */
type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    /** The first names the row; the others stand at the right. */
    readonly cells: readonly string[];
    readonly href?: string;
  }[];
};

export type ChartFigureProps = {
  label: string;
  /** Reserved from the first paint on, so that nothing moves when the drawing arrives. */
  height: number;
  legend?: ReactNode;
  table: ChartTable;
  children: ReactNode;
};

/** A drawing with its legend and, one press away, its numbers and what can be taken along. */
export function ChartFigure({ label, height, legend, table, children }: ChartFigureProps) {
  return (
    <figure aria-label={label}>
      {legend}
      <div aria-hidden="true" data-graphic style={{ height }}>
        {children}
      </div>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4">
        <details className="min-w-0 text-small open:grow open:basis-full print:hidden">
          <summary className="w-fit text-tiny text-ink-3 hover:text-ink">As a table</summary>
          <div className="mt-1 max-h-72 overflow-auto">
            <NumbersTable label={label} table={table} />
          </div>
        </details>
        <ChartDownloads
          label={label}
          rows={[table.head, ...table.rows.map(({ cells }) => cells)]}
        />
      </div>
    </figure>
  );
}

function NumbersTable({ label, table: { head, rows } }: { label: string; table: ChartTable }) {
  return (
    <table className="w-full">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr className="text-left text-tiny text-ink-3">
          {keyedWords(head).map(({ key, word }, index) => (
            <th
              key={key}
              scope="col"
              className={index === 0 ? "py-1 font-medium" : "py-1 pl-4 text-right font-medium"}
            >
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...numbers], href }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {href ? <Link href={href}>{name}</Link> : name}
            </th>
            {keyedWords(numbers).map(({ key, word }) => (
              <td key={key} className="py-1 pl-4 text-right">
                {word}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
