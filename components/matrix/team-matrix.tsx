"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useOptimistic, useTransition } from "react";
import { useMedia } from "@/components/browser/use-media";
import { useUrlParam, withParam } from "@/components/browser/use-url-param";
import { cellAt, type MatrixData, type MatrixPlace, unpackCells } from "./matrix-data";
import { MatrixGrid } from "./matrix-grid";
import { MatrixLegend } from "./matrix-legend";
import { MatrixTable } from "./matrix-table";

export type TeamMatrixProps = {
  /** What the matrix is of: "Platform Engineering, people against competencies". */
  label: string;
  data: MatrixData;
  /** The story of the cell that the address names (`cell=person.column`), worked out by the page. */
  inspector?: ReactNode;
};

/**
 * People against competencies or credentials. In the address: `cell=person.column` for the cell whose
 * story is open, `by=column` for the column that rows are sorted by, `view=table` for the plain table.
 */
export function TeamMatrix({ label, data, inspector }: TeamMatrixProps) {
  const bytes = useMemo(() => unpackCells(data.cells), [data.cells]);
  const [by, setBy] = useUrlParam("by");
  const [view] = useUrlParam("view");
  const { selected, select, open, isPending } = useSelection(data);
  const isPrinting = useMedia("print");
  const order = useMemo(() => orderBy(by, data, bytes), [by, data, bytes]);
  const Shape = isPrinting || view === "table" ? MatrixTable : MatrixGrid;
  return (
    <div className="grid items-start gap-4 lg:has-[aside]:grid-cols-[minmax(0,1fr)_18.75rem] print:block">
      <div
        data-card={isPrinting ? undefined : ""}
        className="min-w-0 rounded-card border border-line bg-surface shadow-card"
      >
        <Shape
          label={label}
          data={data}
          bytes={bytes}
          order={order}
          selected={selected}
          onSelect={select}
          sortedBy={by}
          onSort={({ id }) => setBy(id === by ? "" : id)}
          onOpen={open}
        />
        <MatrixLegend data={data} />
      </div>
      {inspector && (
        <div aria-live="polite" aria-busy={isPending} className={isPending ? "opacity-60" : ""}>
          {inspector}
        </div>
      )}
    </div>
  );
}

/** The open cell lives in the address; it is outlined at once, its story comes when the server has it. */
function useSelection(data: MatrixData) {
  const [cell] = useUrlParam("cell");
  const [wanted, want] = useOptimistic(cell);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const go = (next: string) => {
    const { pathname, search } = window.location;
    startTransition(() => {
      want(next);
      router.replace(routeTo(withParam(pathname, search, "cell", next)), { scroll: false });
    });
  };
  return {
    selected: placeOf(wanted, data),
    select: (place: MatrixPlace | null) => go(place ? nameOf(place, data) : ""),
    open: (href: string) => router.push(routeTo(href)),
    isPending,
  };
}

/** Addresses are built by functions, so that their exact literal is not known here. */
function routeTo(href: string): Parameters<ReturnType<typeof useRouter>["push"]>[0] {
  return href as Parameters<ReturnType<typeof useRouter>["push"]>[0];
}

function nameOf({ person, column }: MatrixPlace, data: MatrixData): string {
  return `${data.people[person]?.id}.${data.columns[column]?.id}`;
}

function placeOf(name: string, data: MatrixData): MatrixPlace | null {
  const [personId, columnId] = name.split(".");
  const person = data.people.findIndex((each) => each.id === personId);
  const column = data.columns.findIndex((each) => each.id === columnId);
  return person < 0 || column < 0 ? null : { person, column };
}

/** Rows as the data has them, or the highest in one column first. */
function orderBy(columnId: string, data: MatrixData, bytes: Uint8Array): number[] {
  const rows = data.people.map((_, index) => index);
  const column = data.columns.findIndex((each) => each.id === columnId);
  if (column < 0) return rows;
  const shown = (person: number) => cellAt(bytes, data.columns.length, { person, column }).shown;
  return rows.sort((a, b) => shown(b) - shown(a) || a - b);
}
