"use client";

import { Columns3, Pin } from "lucide-react";
import { type RefCallback, useCallback, useState } from "react";
import { Checkbox } from "@/components/form/controls";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { FindBox } from "./find-box";
import type { Matrix } from "./matrix-data";
import type { ChoiceChange, MatrixChoice } from "./use-layout-choice";

type ColumnChoiceProps = {
  matrix: Matrix;
  choice: MatrixChoice;
  onChoose: (change: ChoiceChange) => void;
};

/** Which columns are left out, and which stand in front of all others. */
export function ColumnChoice({ matrix, choice, onChoose }: ColumnChoiceProps) {
  const { pinned, hidden } = choice;
  const [seeOpened, wasOpened] = useOpened();
  return (
    <Popover
      look="quiet"
      trigger={
        <>
          <Columns3 aria-hidden size={15} /> Columns
          {hidden.length > 0 && <span className="text-ink-3">−{hidden.length}</span>}
          {choice.words !== "" && <span className="text-ink-3">“{choice.words}”</span>}
        </>
      }
    >
      <div className="mb-2.5">
        <FindBox name="words" label="Find columns" />
      </div>
      <fieldset ref={seeOpened} className="grid max-h-[60dvh] gap-1 overflow-y-auto pr-1">
        <legend className="sr-only">Columns of the matrix</legend>
        {wasOpened &&
          matrix.columns.map(({ id, name }) => (
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

/** Whether the popover around the element was ever opened: before, nobody needs a line for each column. */
function useOpened(): readonly [RefCallback<HTMLElement>, boolean] {
  const [wasOpened, setOpened] = useState(false);
  const see = useCallback((element: HTMLElement) => {
    const popover = element.closest("[popover]");
    const open = () => setOpened(true);
    popover?.addEventListener("beforetoggle", open);
    return () => popover?.removeEventListener("beforetoggle", open);
  }, []);
  return [see, wasOpened];
}

function toggled(ids: readonly string[], id: string): string {
  const others = ids.filter((one) => one !== id);
  return (others.length === ids.length ? [...ids, id] : others).join(",");
}
