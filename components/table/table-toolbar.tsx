"use client";

import { Columns3, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, Input } from "@/components/form/controls";
import { Popover } from "@/components/ui/popover";
import { countOf, countText } from "@/lib/format/count";
import type { Column } from "./column";

type TableToolbarProps<Row> = {
  words: string;
  onWords: (words: string) => void;
  counts: { found: number; all: number; noun: readonly [one: string, many: string] };
  columns: {
    all: readonly Column<Row>[];
    shown: readonly string[];
    toggle: (key: string) => void;
  };
  actions?: ReactNode;
};

/** Above a table: find, how many, which columns, and what the page adds. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { words, onWords, counts, columns, actions } = props;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 print:hidden">
      <span className="relative grow sm:max-w-64">
        <Search
          aria-hidden
          size={14}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          aria-label={`Find ${counts.noun[1]}`}
          value={words}
          onChange={(event) => onWords(event.target.value)}
          placeholder={`Find ${counts.noun[1]}`}
          className="pl-8"
        />
      </span>
      <span role="status" className="text-tiny text-ink-3">
        {foundText(counts)}
      </span>
      <span className="grow" />
      {columns.all.some((column) => column.hidden) && <ColumnChoice {...columns} />}
      {actions}
    </div>
  );
}

function foundText({ found, all, noun }: TableToolbarProps<unknown>["counts"]): string {
  const total = countOf(all, ...noun);
  return found === all ? total : `${countText(found)} of ${total}`;
}

function ColumnChoice<Row>({ all, shown, toggle }: TableToolbarProps<Row>["columns"]) {
  return (
    <Popover
      look="quiet"
      trigger={
        <>
          <Columns3 aria-hidden size={15} /> Columns
        </>
      }
    >
      <fieldset className="grid gap-1.5">
        <legend className="sr-only">Columns to show</legend>
        {all.map(({ key, header }, index) => (
          <Checkbox
            key={key}
            label={header || "Actions"}
            checked={shown.includes(key)}
            disabled={index === 0}
            onChange={() => toggle(key)}
          />
        ))}
      </fieldset>
    </Popover>
  );
}
