"use client";

import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  functionalUpdate,
  globalFilteringFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { useUrlParam } from "@/components/browser/use-url-param";
import { searchText, sortValue } from "./cell-value";
import { chosenColumns, compare, hasWords, sortOf } from "./choose-rows";
import type { Column, TableRow } from "./column";

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

export type DataTableOptions<Row extends TableRow> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Put before the names of this table's parameters in the address, where a page has several. */
  readonly prefix: string;
  /** What the reader types to find rows; every word has to be there. */
  readonly words: string;
};

/** A column that no reader sees: all words of a row, for searching. */
const WORDS = "words";

/**
 * The rows in the order and choice that the address asks for: `sort=name` or `sort=-name`,
 * `columns=a.b` where the reader chose the columns.
 */
export function useDataTable<Row extends TableRow>(options: DataTableOptions<Row>) {
  const { columns, rows, prefix, words } = options;
  const [sort, setSort] = useUrlParam(`${prefix}sort`);
  const [chosen, setChosen] = useUrlParam(`${prefix}columns`);
  const sorting = useMemo(() => parseSort(sort), [sort]);
  const shown = chosenColumns(columns, { columns: chosen }).map((column) => column.key);

  const table = useTable({
    features,
    columns: useMemo(() => definitions(columns), [columns]),
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting, globalFilter: words, columnVisibility: visibility(columns, shown) },
    onSortingChange: (updater) => setSort(formatSort(functionalUpdate(updater, sorting))),
    getColumnCanGlobalFilter: (column) => column.id === WORDS,
    globalFilterFn: (row, columnId, filter: string) =>
      hasWords(String(row.getValue(columnId)), filter),
    enableMultiSort: false,
    sortDescFirst: false,
  });
  const toggleColumn = (key: string) => {
    const isShown = (name: string) => shown.some((one) => one === name);
    const next = columns
      .map((column) => column.key)
      .filter((name) => (name === key ? !isShown(name) : isShown(name)));
    setChosen(next.join("."));
  };
  return { table, shown, toggleColumn, choice: { words, sort, columns: chosen } };
}

function definitions<Row extends TableRow>(
  columns: readonly Column<Row>[],
): ColumnDef<typeof features, Row>[] {
  const seen = columns.map(
    (column): ColumnDef<typeof features, Row> => ({
      id: column.key,
      accessorFn: (row) => sortValue(row, column),
      enableSorting: column.kind !== "node",
      sortUndefined: "last",
      sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
    }),
  );
  return [...seen, { id: WORDS, accessorFn: (row) => searchText(row, columns) }];
}

function parseSort(sort: string): SortingState {
  const { key, isDown } = sortOf(sort);
  return key === "" ? [] : [{ id: key, desc: isDown }];
}

function formatSort([first]: SortingState): string {
  if (!first) return "";
  return first.desc ? `-${first.id}` : first.id;
}

function visibility<Row>(
  columns: readonly Column<Row>[],
  shown: readonly string[],
): Record<string, boolean> {
  const each = columns.map((column) => [column.key, shown.includes(column.key)]);
  return { ...Object.fromEntries(each), [WORDS]: false };
}
