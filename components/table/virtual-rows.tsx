"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import type { RefObject } from "react";
import { Cell, isNumeric } from "./cell";
import { rowName } from "./cell-value";
import type { Column, TableRow } from "./column";
import { SelectRow, useSelectColumns } from "./selection";
import { ACTIONS } from "./vocabulary";

type VirtualRowsProps<Row extends TableRow> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  scroller: RefObject<HTMLElement | null>;
  draw: "all" | "in sight";
};

const ROW_HEIGHT = 37;
/** What the server and the first paint draw, before the box has been measured. */
const FIRST_SIGHT = { width: 0, height: 24 * ROW_HEIGHT };

/** The rows of a table: all of them, or those in sight between two empty rows of the right height. */
export function VirtualRows<Row extends TableRow>(props: VirtualRowsProps<Row>) {
  const { rows, columns, scroller, draw } = props;
  const boxes = useSelectColumns();
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: draw === "in sight",
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    initialRect: FIRST_SIGHT,
    overscan: 12,
  });
  if (draw === "all") {
    return (
      <tbody>
        {rows.map((row, index) => (
          <DataRow key={row.id} row={row} index={index} columns={columns} />
        ))}
      </tbody>
    );
  }
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Gap height={before} columns={columns.length + boxes} />
      {items.map(({ index, key }) => {
        const row = rows[index];
        return (
          row && (
            <DataRow
              key={key}
              row={row}
              index={index}
              columns={columns}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
      <Gap height={after} columns={columns.length + boxes} />
    </tbody>
  );
}

/** Where a table is wider than its place, whose row it is stays in sight. */
const STAYS =
  "min-w-32 max-md:sticky max-md:min-w-36 max-md:left-0 max-md:max-w-44 max-md:bg-surface max-md:wrap-anywhere max-md:[&>span]:min-w-0 max-md:shadow-[1px_0_var(--line)] in-[tr:hover]:bg-sunken";

type DataRowProps<Row extends TableRow> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  measure?: (element: HTMLTableRowElement | null) => void;
};

/** The first cell names its row. */
function DataRow<Row extends TableRow>({ row, index, columns, measure }: DataRowProps<Row>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className="hover:bg-sunken [&:last-child>*]:border-b-0"
    >
      <SelectRow id={row.id} name={rowName(row, columns)} />
      {columns.map((column, position) => {
        const isName = position === 0 && column.kind !== "node";
        const Tag = isName ? "th" : "td";
        return (
          <Tag
            key={column.key}
            {...(isName && { scope: "row" })}
            className={clsx(
              "border-b border-line px-2 py-1.5 align-middle font-normal",
              isNumeric(column.kind) ? "text-right" : "text-left",
              column.kind === "slots" && "min-w-36",
              column.key === ACTIONS.key && "whitespace-nowrap",
              isName && STAYS,
            )}
          >
            <Cell row={row} column={column} />
          </Tag>
        );
      })}
    </tr>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
