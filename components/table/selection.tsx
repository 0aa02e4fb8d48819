"use client";

import clsx from "clsx";
import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import { countOf } from "@/lib/format/count";

type Chosen = {
  readonly ids: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
};

/** Null where rows cannot be selected. */
const Chosen = createContext<Chosen | null>(null);

/** The ids of the selected rows, for what is done to them. */
export function useSelected(): readonly string[] {
  return [...(use(Chosen)?.ids ?? [])];
}

type SelectionProps = {
  /** All rows there are: what is gone is selected no more. */
  readonly ids: readonly string[];
  readonly noun: readonly [one: string, many: string];
  /** What can be done to selected rows; without it, none can be selected. */
  readonly bar: ReactNode;
  /** What rows are selected for. */
  readonly selectTo?: string;
  /** Nothing is said until a row is selected: the boxes say it already. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
};

/** Rows can be selected, and a bar says how many are and what can be done to them. */
export function Selection(props: SelectionProps) {
  const { ids, noun, bar, selectTo = "change several at once", isQuiet = false, children } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (!bar) return children;
  const here = new Set(ids.filter((id) => selected.has(id)));
  const choose: Chosen["choose"] = (some, isChosen) => {
    const next = new Set(here);
    for (const id of some) isChosen ? next.add(id) : next.delete(id);
    setSelected(next);
  };
  return (
    <Chosen value={{ ids: here, choose }}>
      <div
        className={clsx(
          "mb-2 flex min-h-8 flex-wrap items-center gap-2 print:hidden",
          isQuiet && here.size === 0 && "sr-only",
        )}
      >
        <span role="status" className="text-small text-ink-2">
          {here.size === 0
            ? `Select ${noun[1]} to ${selectTo}.`
            : `${countOf(here.size, ...noun)} selected`}
        </span>
        {here.size > 0 && (
          <>
            <Button look="quiet" onClick={() => setSelected(new Set())}>
              Clear
            </Button>
            {bar}
          </>
        )}
      </div>
      {children}
    </Chosen>
  );
}

const HEAD = "sticky top-0 z-10 w-9 border-b border-line-strong bg-surface px-2 py-1.5 text-left";

/** Above the boxes of all rows: selects the ones that are shown. */
export function SelectAll({ ids }: { ids: readonly string[] }) {
  const chosen = use(Chosen);
  if (!chosen) return null;
  const count = ids.filter((id) => chosen.ids.has(id)).length;
  const isAll = count > 0 && count === ids.length;
  return (
    <th scope="col" className={HEAD}>
      <Box
        label="Select all that are shown"
        isChecked={isAll}
        isMixed={count > 0 && !isAll}
        onChange={() => chosen.choose(ids, !isAll)}
      />
    </th>
  );
}

/** The cell with the box of one row, called after it. */
export function SelectRow(props: { id: string; name: string }) {
  if (!use(Chosen)) return null;
  return (
    <td className="w-9 border-b border-line px-2 py-1.5 align-middle">
      <SelectBox {...props} />
    </td>
  );
}

/** The box alone; `tabIndex` where what is around it has the keyboard. */
export function SelectBox({ id, name, tabIndex }: { id: string; name: string; tabIndex?: number }) {
  const [isChecked, toggle] = useChosen(id);
  return toggle && <Box label={`Select ${name}`} {...{ isChecked, tabIndex }} onChange={toggle} />;
}

/** Whether a row is selected, and a way to turn that round; null where rows cannot be selected. */
export function useChosen(id: string): readonly [boolean, (() => void) | null] {
  const chosen = use(Chosen);
  const isChecked = chosen?.ids.has(id) === true;
  return [isChecked, chosen && (() => chosen.choose([id], !isChecked))];
}

/** How many columns the boxes take. */
export function useSelectColumns(): number {
  return use(Chosen) ? 1 : 0;
}

type BoxProps = {
  label: string;
  isChecked: boolean;
  isMixed?: boolean;
  tabIndex?: number | undefined;
  onChange: () => void;
};

function Box({ label, isChecked, isMixed = false, tabIndex, onChange }: BoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      tabIndex={tabIndex}
      className="block size-4 shrink-0 accent-accent print:hidden"
      checked={isChecked}
      ref={(element) => {
        if (element) element.indeterminate = isMixed;
      }}
      onChange={onChange}
    />
  );
}
