"use client";

import clsx from "clsx";
import { ChevronDown, ChevronsUpDown, ChevronUp } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { ScrollBox } from "@/components/ui/scroll-box";
import { isNumeric, WIDTHS } from "./cell";
import type { Column } from "./column";
import { SelectAll } from "./selection";

type Sorted = "asc" | "desc" | false;

type TableFrameProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  sortOf: (key: string) => Sorted;
  onSort: (key: string) => void;
  /** Of the rows that are shown. */
  ids: readonly string[];
  /** A long table scrolls inside itself under a head that stays; a short one scrolls with the page. */
  isLong: boolean;
  children: (scroller: RefObject<HTMLDivElement | null>) => ReactNode;
};

/** The table around its rows: caption, head, and the box it scrolls in. */
export function TableFrame<Row>(props: TableFrameProps<Row>) {
  const { label, columns, sortOf, onSort, ids, isLong, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <ScrollBox
      ref={scroller}
      label={label}
      className={clsx(
        isLong && "max-h-[min(72vh,52rem)] overflow-y-auto print:max-h-none print:overflow-visible",
      )}
    >
      <table
        aria-rowcount={ids.length + 1}
        className={clsx("w-full border-separate border-spacing-0", isLong && "table-fixed")}
        style={isLong ? { minWidth: totalWidth(columns) } : undefined}
      >
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <SelectAll ids={ids} />
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                sorted={sortOf(column.key)}
                onSort={() => onSort(column.key)}
                isLong={isLong}
              />
            ))}
          </tr>
        </thead>
        {children(scroller)}
      </table>
    </ScrollBox>
  );
}

type HeaderCellProps<Row> = {
  column: Column<Row>;
  sorted: Sorted;
  onSort: () => void;
  isLong: boolean;
};

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

function HeaderCell<Row>({ column, sorted, onSort, isLong }: HeaderCellProps<Row>) {
  const { kind, header, hint, width = WIDTHS[kind] } = column;
  const isSortable = kind !== "node";
  return (
    <th
      scope="col"
      title={hint}
      aria-sort={sorted ? ARIA_SORT[sorted] : undefined}
      className={clsx(
        "sticky top-0 z-10 border-b border-line-strong bg-surface px-2 py-1.5 text-tiny font-medium text-ink-3",
        isNumeric(kind) ? "text-right" : "text-left",
      )}
      style={isLong ? { width } : undefined}
    >
      {isSortable ? (
        <button
          type="button"
          onClick={onSort}
          className={clsx(
            "group inline-flex items-center gap-0.5 align-bottom text-left font-medium hover:text-ink",
            isNumeric(kind) && "flex-row-reverse",
            sorted && "text-ink",
          )}
        >
          {header}
          <SortArrow sorted={sorted} />
        </button>
      ) : (
        header || <span className="sr-only">Actions</span>
      )}
    </th>
  );
}

function SortArrow({ sorted }: { sorted: Sorted }) {
  const Arrow = sorted === "asc" ? ChevronUp : sorted === "desc" ? ChevronDown : ChevronsUpDown;
  return (
    <Arrow
      aria-hidden
      size={12}
      className={clsx(
        "shrink-0 print:hidden",
        !sorted && "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60",
      )}
    />
  );
}

function totalWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { kind, width }) => sum + (width ?? WIDTHS[kind]), 0);
}
