"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useOptimistic,
  useRef,
  useTransition,
} from "react";
import { useMedia } from "@/components/browser/use-media";
import { useUrlParam, withParams } from "@/components/browser/use-url-param";
import { Kbd } from "@/components/ui/kbd";
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
  const [view, setView] = useUrlParam("view");
  const { cell, selected, select, open, isPending } = useSelection(data);
  const isPrinting = useMedia("print");
  const order = useMemo(() => orderBy(by, data, bytes), [by, data, bytes]);
  const byKeyboard = useRef(false);
  const Shape = isPrinting || view === "table" ? MatrixTable : MatrixGrid;
  return (
    <div
      className="grid items-start gap-4 lg:has-[aside]:grid-cols-[minmax(0,1fr)_18.75rem] print:block"
      onKeyDownCapture={() => {
        byKeyboard.current = true;
      }}
      onPointerDownCapture={() => {
        byKeyboard.current = false;
      }}
    >
      <div className="min-w-0 rounded-card border border-line bg-surface p-0.5 shadow-card">
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
        <MatrixLegend data={data}>
          <button
            type="button"
            onClick={() => setView(view === "table" ? "" : "table")}
            className="underline decoration-line-strong underline-offset-3 hover:text-ink"
          >
            {view === "table" ? "As a grid" : "As a table"}
          </button>
        </MatrixLegend>
      </div>
      {inspector && (
        <Story key={cell} isPending={isPending} opener={byKeyboard} onClose={() => select(null)}>
          {inspector}
        </Story>
      )}
    </div>
  );
}

type StoryProps = {
  isPending: boolean;
  /** Whether the keyboard opened it: then it takes the focus, and Escape gives it back. */
  opener: RefObject<boolean>;
  onClose: () => void;
  children: ReactNode;
};

function Story({ isPending, opener, onClose, children }: StoryProps) {
  const takeFocus = useCallback(
    (story: HTMLElement | null) => {
      if (opener.current) story?.focus({ preventScroll: true });
    },
    [opener],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from everything inside it
    <div
      ref={takeFocus}
      tabIndex={-1}
      aria-busy={isPending}
      className={clsx(
        "relative rounded-card max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[62dvh] max-lg:overflow-y-auto print:static",
        isPending && "opacity-60",
      )}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.parentElement?.querySelector<HTMLElement>("[role=grid]")?.focus();
        onClose();
      }}
    >
      {children}
      <button
        type="button"
        aria-keyshortcuts="Escape"
        onClick={onClose}
        className="absolute top-3.5 right-3.5 leading-none print:hidden"
      >
        <span className="sr-only">Close: </span>
        <Kbd>esc</Kbd>
      </button>
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
      router.replace(routeTo(withParams(pathname, search, { cell: next })), { scroll: false });
    });
  };
  return {
    cell,
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
