import clsx from "clsx";
import { BoxFigure } from "@/components/chart/box-figure";
import { Link } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { MatrixCell } from "@/lib/timeline/matrix/cell";
import { CellTile } from "./cell-tile";
import { cellWords, FOOT_WORDS } from "./cell-words";
import type { Layout } from "./layout";
import { cellAt, isBelow, type Matrix, ofColumn } from "./matrix-data";
import { textRows } from "./text-table";

export type MatrixTableProps = {
  label: string;
  matrix: Matrix;
  layout: Layout;
};

/**
 * The same matrix as a plain table: for screen readers that prefer one, for paper, where
 * signs stand for colour, and as a picture to take along.
 */
export function MatrixTable({ label, matrix, layout }: MatrixTableProps) {
  const columns = layout.columns.flatMap((index) => {
    const own = matrix.columns[index];
    return own ? [{ ...own, index, sum: layout.sums[index] }] : [];
  });
  return (
    <BoxFigure label={label} rows={() => textRows(matrix, layout)}>
      <ScrollBox
        label={label}
        className="max-h-[80dvh] overflow-y-auto print:max-h-none print:overflow-visible"
      >
        <table className="border-separate border-spacing-0 text-small">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 border-b border-line-strong bg-surface px-3 py-1.5 text-left align-bottom text-tiny font-medium text-ink-3"
              >
                Person
              </th>
              {columns.map(({ id, name, area }) => (
                <th
                  key={id}
                  scope="col"
                  title={area}
                  className="sticky top-0 z-10 h-36 border-b border-line-strong bg-surface px-1 py-1.5 text-left align-bottom text-tiny font-medium text-ink-2"
                >
                  <span className="[writing-mode:vertical-rl] rotate-180">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => {
              if (typeof row === "string")
                return <GroupRow key={row} name={row} width={columns.length} />;
              const { id, name, note, href } = matrix.people[row] ?? NOBODY;
              return (
                <tr key={id}>
                  <th
                    scope="row"
                    className="sticky left-0 z-10 border-b border-line bg-surface px-3 py-0.5 text-left font-normal whitespace-nowrap"
                  >
                    <Link href={href}>{name}</Link>{" "}
                    <small className="text-ink-3 @max-[40rem]:hidden">{note}</small>
                  </th>
                  {columns.map((column) => (
                    <TableCell
                      key={column.id}
                      cell={cellAt(matrix, { person: row, column: column.index })}
                      of={ofColumn(matrix, column)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="px-3 py-1 text-left text-tiny font-normal text-ink-2">
                {FOOT_WORDS[matrix.kind]}
              </th>
              {columns.map(({ id, sum = NO_SUM }) => (
                <td
                  key={id}
                  className={clsx("py-1 text-center text-[0.625rem]", sum.single && "font-bold")}
                >
                  {sum.asked === 0 && sum.met === 0 ? "–" : sum.met}
                  {sum.asked > 0 && <span className="block text-ink-3">/{sum.asked}</span>}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </BoxFigure>
  );
}

const NOBODY = { id: "", name: "", note: "", href: "" };
const NO_SUM = { met: 0, asked: 0, single: false };

function GroupRow({ name, width }: { name: string; width: number }) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={width + 1}
        className="border-b border-line bg-surface px-3 pt-3 pb-1 text-left text-tiny font-semibold text-ink-2"
      >
        {name}
      </th>
    </tr>
  );
}

function TableCell({ cell, of }: { cell: MatrixCell; of: Pick<Matrix, "kind" | "levels"> }) {
  const words = cellWords(cell, of);
  const signs = [
    of.kind === "levels" && isBelow(cell) && `<${cell.required}`,
    of.kind === "levels" && cell.expiring && "◔",
    cell.unverified && cell.shown > 0 && "?",
    cell.uncounted && "+",
    cell.stale && "○",
  ];
  return (
    <td
      title={words}
      className="border-b border-line px-0.5 pt-0.5 text-center leading-none whitespace-nowrap"
    >
      <span aria-hidden="true">
        <CellTile cell={cell} of={of} />
        <span className="block h-3 text-[0.5625rem] text-ink-2">
          {signs.filter(Boolean).join("")}
        </span>
      </span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
