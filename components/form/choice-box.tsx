"use client";

import clsx from "clsx";
import { type KeyboardEvent, useId, useState } from "react";
import { Input } from "./controls";

/** One of many: what it is called, and small words that tell it from others. */
export type Choice = { readonly value: string; readonly label: string; readonly note?: string };

export type ChoiceBoxProps = {
  /** For those who do not see what stands around it. */
  label: string;
  choices: readonly Choice[];
  /** Empty: nothing is chosen yet. */
  value: string;
  onChoose: (value: string) => void;
  placeholder?: string;
  isInvalid?: boolean;
  id?: string;
  className?: string;
};

const MOST_SHOWN = 60;

/**
 * One of many names, found by typing part of it: a combobox with a list, after the pattern of the ARIA
 * Authoring Practices Guide. Leaving it without choosing keeps what was chosen.
 */
export function ChoiceBox(props: ChoiceBoxProps) {
  const { label, choices, value, onChoose, placeholder, isInvalid = false, className } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  /** What is typed; null while the list is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = choices.find((choice) => choice.value === value)?.label ?? "";
  const found = typed === null ? [] : matching(choices, typed);
  const choose = (choice: Choice | undefined) => {
    if (choice) onChoose(choice.value);
    setTyped(null);
  };
  const search = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (typed === null) search("");
      else setActive(Math.min(Math.max(active + step, 0), found.length - 1));
    } else if (event.key === "Enter" && typed !== null) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && typed !== null) {
      event.preventDefault();
      setTyped(null);
    }
  };
  return (
    <div className={clsx("relative inline-block", className)}>
      <Input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={typed !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? chosen}
        onChange={(event) => search(event.target.value)}
        onClick={() => typed === null && search("")}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      {typed !== null && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className="absolute left-0 z-20 mt-1 max-h-72 w-max max-w-[min(26rem,80vw)] min-w-full overflow-y-auto rounded-card border border-line-strong bg-surface py-1 shadow-raised"
        >
          {found.map((choice, index) => (
            <ChoiceLine
              key={choice.value}
              id={`${id}-${index}`}
              choice={choice}
              isActive={index === active}
              choose={() => choose(choice)}
            />
          ))}
          {found.length === 0 && (
            <div className="px-2.5 py-1 text-ink-3">Nothing is called so.</div>
          )}
        </div>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

type LineProps = { id: string; choice: Choice; isActive: boolean; choose: () => void };

function ChoiceLine({ id, choice, isActive, choose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box, which moves the active line
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      ref={(line) => {
        if (isActive) line?.scrollIntoView({ block: "nearest" });
      }}
      // before the box loses the focus, and with it the list
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
      className={clsx("cursor-pointer px-2.5 py-1", isActive && "bg-accent-soft")}
    >
      {choice.label}
      {choice.note && <span className="block text-tiny text-ink-3">{choice.note}</span>}
    </div>
  );
}

/** Those that have every typed word somewhere; the first so many. */
function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ label, note = "" }: Choice) => {
    const text = `${label} ${note}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return choices.filter(has).slice(0, MOST_SHOWN);
}
