"use client";

import { Columns3, Copy, Pin, Search } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { copyText } from "@/components/browser/copy-text";
import { useTypedParam, withParams } from "@/components/browser/use-url-param";
import { Checkbox, Input } from "@/components/form/controls";
import { Button } from "@/components/ui/button";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import type { Layout } from "./layout";
import type { Matrix } from "./matrix-data";
import { textTable } from "./text-table";
import type { ChoiceChange, MatrixChoice } from "./use-layout-choice";

export type MatrixToolsProps = {
  matrix: Matrix;
  layout: Layout;
  choice: MatrixChoice;
  onChoose: (change: ChoiceChange) => void;
  /** What the server answers for: of what, and which columns at all. */
  children: ReactNode;
};

/** What to see of the matrix, and in which order. */
export function MatrixTools({ matrix, layout, choice, onChoose, children }: MatrixToolsProps) {
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  const chip = (words: string, on: boolean, change: ChoiceChange) => (
    <ChipLink href={withParams(pathname, search, change)} on={on} onPress={() => onChoose(change)}>
      {words}
    </ChipLink>
  );
  const isGrouped = choice.group === "role";
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {children}
      <ChipRow label="Order and choice">
        {chip("Gaps first", choice.order === "gaps", {
          order: choice.order === "gaps" ? "" : "gaps",
        })}
        {chip("Single holder", choice.onlySingle, { single: choice.onlySingle ? "" : "1" })}
        {chip("By role", isGrouped, { group: isGrouped ? "" : "role" })}
      </ChipRow>
      <div className="flex grow flex-wrap items-center justify-end gap-1.5 print:hidden">
        <Find name="people" label="Find people" />
        <Find name="words" label="Find columns" />
        <ColumnChoice matrix={matrix} choice={choice} onChoose={onChoose} />
        <CopyButton textOf={() => textTable(matrix, layout)} />
      </div>
    </div>
  );
}

function Find({ name, label }: { name: "people" | "words"; label: string }) {
  const [typed, type] = useTypedParam(name);
  return (
    <span className="relative w-34 max-sm:w-full">
      <Search
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => type(event.target.value)}
        className="pl-8"
      />
    </span>
  );
}

type ColumnChoiceProps = Pick<MatrixToolsProps, "matrix" | "choice" | "onChoose">;

/** Which columns are left out, and which stand in front of all others. */
function ColumnChoice({ matrix, choice, onChoose }: ColumnChoiceProps) {
  const { pinned, hidden } = choice;
  return (
    <Popover
      look="quiet"
      trigger={
        <>
          <Columns3 aria-hidden size={15} /> Columns
          {hidden.length > 0 && <span className="text-ink-3">−{hidden.length}</span>}
        </>
      }
    >
      <fieldset className="grid max-h-[60dvh] gap-1 overflow-y-auto pr-1">
        <legend className="sr-only">Columns of the matrix</legend>
        {matrix.columns.map(({ id, name }) => (
          <div key={id} className="flex items-center justify-between gap-4">
            <Checkbox
              label={name}
              checked={!hidden.includes(id)}
              onChange={() => onChoose({ hide: toggled(hidden, id) })}
            />
            <button
              type="button"
              aria-label={`Pin ${name} in front`}
              aria-pressed={pinned.includes(id)}
              onClick={() => onChoose({ pin: toggled(pinned, id) })}
              className="rounded-control p-1 text-ink-3 hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              <Pin aria-hidden size={14} />
            </button>
          </div>
        ))}
      </fieldset>
      {hidden.length + pinned.length > 0 && (
        <Button look="quiet" onClick={() => onChoose({ hide: "", pin: "" })}>
          All columns in their order
        </Button>
      )}
    </Popover>
  );
}

function toggled(ids: readonly string[], id: string): string {
  const others = ids.filter((one) => one !== id);
  return (others.length === ids.length ? [...ids, id] : others).join(",");
}

/** Said for so long. */
const SAID_MS = 4_000;

/** What is shown, for a spreadsheet. */
function CopyButton({ textOf }: { textOf: () => string }) {
  const [words, say] = useState("Copy");
  const copy = () => {
    say(copyText(textOf()) ? "Copied" : "This browser copies nothing");
    setTimeout(say, SAID_MS, "Copy");
  };
  return (
    <Button look="quiet" title="Copy what is shown, for a spreadsheet" onClick={copy}>
      <Copy aria-hidden size={14} />
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
