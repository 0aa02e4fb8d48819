import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import { CellTile } from "./cell-tile";
import { cellWords } from "./cell-words";
import { cellAt, isBelow, type MatrixCell, type MatrixData } from "./matrix-data";
import { FOOT_WORDS } from "./matrix-foot";

export type MatrixTableProps = {
  label: string;
  data: MatrixData;
  bytes: Uint8Array;
  /** Person of each row. */
  order: readonly number[];
};

/** The same matrix as a plain table: for screen readers that prefer one, and for paper, where signs stand for colour. */
export function MatrixTable({ label, data, bytes, order }: MatrixTableProps) {
  const { people, columns } = data;
  return (
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
          {order.map((person) => {
            const { id, name, note, href } = people[person] ?? NOBODY;
            return (
              <tr key={id}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 border-b border-line bg-surface px-3 py-0.5 text-left font-normal whitespace-nowrap"
                >
                  <Link href={href}>{name}</Link>{" "}
                  <small className="text-ink-3 max-sm:hidden">{note}</small>
                </th>
                {columns.map((column, index) => (
                  <TableCell
                    key={column.id}
                    cell={cellAt(bytes, columns.length, { person, column: index })}
                    data={data}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="px-3 py-1 text-left text-tiny font-normal text-ink-2">
              {FOOT_WORDS[data.kind]}
            </th>
            {columns.map(({ id, met, asked, single }) => (
              <td
                key={id}
                className={clsx("py-1 text-center text-[0.625rem]", single && "font-bold")}
              >
                {asked === 0 && met === 0 ? "–" : met}
                {asked > 0 && <span className="block text-ink-3">/{asked}</span>}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

const NOBODY = { id: "", name: "", note: "", href: "" };

function TableCell({ cell, data }: { cell: MatrixCell; data: MatrixData }) {
  const words = cellWords(cell, data);
  const signs = [
    data.kind === "levels" && isBelow(cell) && `<${cell.required}`,
    data.kind === "levels" && cell.expiring && "◔",
    cell.unverified && cell.shown > 0 && "?",
    cell.uncounted && "+",
  ];
  return (
    <td
      title={words}
      className="border-b border-line px-0.5 pt-0.5 text-center leading-none whitespace-nowrap"
    >
      <span aria-hidden="true">
        <CellTile cell={cell} of={data} />
        <span className="block h-3 text-[0.5625rem] text-ink-2">
          {signs.filter(Boolean).join("")}
        </span>
      </span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
