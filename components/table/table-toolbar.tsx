"use client";

import { Columns3 } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/form/controls";
import { SearchInput } from "@/components/form/search-input";
import { Popover } from "@/components/ui/popover";
import { countOf, countText } from "@/lib/format/count";
import type { SameInAll } from "./choose-rows";
import type { Column } from "./column";

type TableToolbarProps<Row> = {
  words: string;
  onWords: (words: string) => void;
  counts: { found: number; all: number; noun: readonly [one: string, many: string] };
  /** What all rows say, in columns that are left out for it. */
  same: readonly SameInAll[];
  columns: {
    all: readonly Column<Row>[];
    shown: readonly string[];
    toggle: (key: string) => void;
  };
  actions?: ReactNode;
};

/** Above a table: find, how many, which columns, and what the page adds. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { words, onWords, counts, same, columns, actions } = props;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 print:hidden">
      <SearchInput
        label={`Find ${counts.noun[1]}`}
        words={words}
        onWords={onWords}
        className="grow sm:max-w-64"
      />
      <span role="status" className="text-tiny text-ink-3">
        {foundText(counts)}
      </span>
      {same
        .filter((one) => one.words !== "")
        .map(({ key, header, words: said }) => (
          <span key={key} className="text-tiny text-ink-3 max-sm:hidden">
            {header}: {said}
          </span>
        ))}
      <div className="flex grow flex-wrap items-center justify-end gap-2">
        {columns.all.some((column) => column.hidden) && <ColumnChoice {...columns} />}
        {actions}
      </div>
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
