"use client";

import { type ReactNode, useDeferredValue, useMemo } from "react";
import { useMedia } from "@/components/browser/use-media";
import { useTypedParam } from "@/components/browser/use-url-param";
import { EmptyState } from "@/components/ui/empty-state";
import { tellingColumns } from "./choose-rows";
import type { Column, TableRow } from "./column";
import { FileLinks, type TableFiles } from "./file-links";
import { Selection } from "./selection";
import { TableFrame } from "./table-frame";
import { TableToolbar } from "./table-toolbar";
import { useDataTable } from "./use-data-table";
import { VirtualRows } from "./virtual-rows";

/** From so many rows on, only those in sight are drawn. */
const MANY = 200;

export type DataTableProps<Row extends TableRow> = {
  /** What the table is of; read out before it. */
  label: string;
  columns: readonly Column<NoInfer<Row>>[];
  rows: readonly Row[];
  /** What one row is, for the count: `["person", "people"]`. */
  noun: readonly [one: string, many: string];
  /** Shown instead of the table where it has no rows at all. */
  empty?: ReactNode;
  /** Where these rows are as files; what the reader chose here is added to the address. */
  files?: TableFiles | null;
  /** Buttons at the end of the toolbar. */
  actions?: ReactNode;
  /** What can be done to selected rows, which `useSelected` tells; without it, none can be selected. */
  selection?: ReactNode;
  /** What rows are selected for, where it is not to be changed. */
  selectTo?: string;
  /** Set where a page has several tables, so that their places in the address do not collide. */
  prefix?: string;
  /** `none` for a short table inside a card: no search, no count. */
  toolbar?: "full" | "none";
};

/**
 * The one table: sorts, finds words, hides columns, and draws only what is in sight when rows are many.
 * Sort order, words and columns stand in the address. Columns and rows are data, so that a server page can hand them over.
 */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    noun,
    empty,
    files,
    actions,
    selection,
    selectTo,
    prefix = "",
    toolbar = "full",
  } = props;
  const [words, setWords] = useTypedParam(`${prefix}q`);
  const found = useDeferredValue(words.trim());
  const isPrinting = useMedia("print");
  const { columns, same } = useMemo(
    () => tellingColumns(props.columns, toolbar === "full" ? rows : []),
    [props.columns, rows, toolbar],
  );
  const { table, shown, choice, toggleColumn } = useDataTable({
    columns,
    rows,
    prefix,
    words: found,
  });
  if (rows.length === 0) return empty ?? <EmptyState title={`There are no ${noun[1]} here.`} />;

  const sorted = table.getRowModel().rows.map((row) => row.original);
  const visible = columns.filter((column) => shown.includes(column.key));
  const isLong = rows.length > MANY;
  return (
    <div className="min-w-0">
      {toolbar === "full" && (
        <TableToolbar
          words={words}
          onWords={setWords}
          counts={{ found: sorted.length, all: rows.length, noun }}
          same={same.filter(({ key }) => !shown.some((one) => one === key))}
          columns={{ all: columns, shown, toggle: toggleColumn }}
          actions={
            <>
              {actions}
              {files && <FileLinks files={files} choice={choice} />}
            </>
          }
        />
      )}
      {found !== "" && (
        <p className="mb-2 hidden print:block">
          Rows with “{found}”: {sorted.length} of {rows.length}
        </p>
      )}
      <Selection
        ids={rows.map((row) => row.id)}
        noun={noun}
        bar={selection}
        {...(selectTo && { selectTo })}
      >
        <TableFrame
          label={label}
          columns={visible}
          sortOf={(key) => table.getColumn(key)?.getIsSorted() ?? false}
          onSort={(key) => table.getColumn(key)?.toggleSorting()}
          ids={sorted.map((row) => row.id)}
          isLong={isLong}
        >
          {(scroller) => (
            <VirtualRows
              rows={sorted}
              columns={visible}
              scroller={scroller}
              draw={isLong && !isPrinting ? "in sight" : "all"}
            />
          )}
        </TableFrame>
      </Selection>
      {sorted.length === 0 && (
        <p className="px-2 py-6 text-center text-ink-2">
          No {noun[0]} matches “{found}”.
        </p>
      )}
    </div>
  );
}
