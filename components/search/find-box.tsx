"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { Link } from "@/components/ui/link";
import type { FoundLine, FoundLines } from "./found";
import { useFound } from "./use-found";

export type FindBoxProps = {
  /** What can be typed, for those who do not see what stands around it. */
  label: string;
  placeholder: string;
  /** Under which name a form sends what was typed. */
  name?: string;
  /** Where what is found is asked for. */
  source: string;
  /** Asks for what is found by nothing, too, as soon as it is there. */
  suggests?: boolean;
  /** Something was chosen. */
  onChoose?: () => void;
  /** Around the box, and around the list below it. */
  boxClassName?: string;
  listClassName?: string;
  /** Stands beside the box. */
  beside?: ReactNode;
  /** Where it is that nothing was found: “in what you may see”. */
  among: string;
};

/**
 * Finds by typing: a combobox whose options are links, after the pattern of the ARIA Authoring Practices
 * Guide. Inside a form, Enter without an option sends what was typed, as it does where no script runs.
 */
export function FindBox(props: FindBoxProps) {
  const { label, placeholder, source, suggests = false, onChoose, among } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [{ groups, answered, isLost }, ask] = useFound(source);
  useEffect(() => {
    if (suggests) ask("");
  }, [suggests, ask]);
  const isAsking = suggests || typed.trim() !== "";
  const shown = isAsking ? groups : [];
  const lines = shown.flatMap((group) => group.lines);
  const idOf = (line: FoundLine) => `${id}-${lines.indexOf(line)}`;
  const current = lines[active];
  const search = (text: string) => {
    setTyped(text);
    setActive(0);
    ask(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      setActive((active + step + lines.length) % lines.length);
    } else if (event.key === "Enter" && current && answered === typed.trim()) {
      event.preventDefault();
      document.getElementById(idOf(current))?.dispatchEvent(asClick(event));
    }
  };
  return (
    <>
      <div className={clsx("flex items-center gap-2", props.boxClassName)}>
        <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
        <input
          enterKeyHint="search"
          name={props.name ?? "q"}
          role="combobox"
          aria-label={label}
          aria-expanded={lines.length > 0}
          aria-controls={lines.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={current ? idOf(current) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-8 min-w-0 grow rounded-control bg-surface px-1 text-base placeholder:text-ink-3"
        />
        {props.beside}
      </div>
      <p role="status" className="sr-only">
        {isAsking && answered !== null && statusOf(answered, lines.length, isLost)}
      </p>
      {lines.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className={clsx("overflow-y-auto", props.listClassName)}
        >
          {shown.map((group) => (
            <Group key={group.kind} group={group} {...{ idOf, current, onChoose }} />
          ))}
        </div>
      )}
      {isAsking && answered !== null && lines.length === 0 && answered === typed.trim() && (
        <div className="px-3 py-6 text-center text-ink-2">
          {isLost
            ? "No answer came. Press Enter to look once more."
            : `Nothing like “${answered}” ${among}.`}
        </div>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** With the keys that were held: with Ctrl a link opens beside this page. */
function asClick({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): MouseEvent {
  return new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey });
}

function statusOf(answered: string, count: number, isLost: boolean): string {
  if (isLost) return "No answer came.";
  if (count === 0) return `Nothing like “${answered}”.`;
  return count === 1 ? "1 result" : `${count} results`;
}

type GroupProps = {
  group: FoundLines;
  idOf: (line: FoundLine) => string;
  current: FoundLine | undefined;
  onChoose: (() => void) | undefined;
};

function Group({ group, idOf, current, onChoose }: GroupProps) {
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={titleId} className="py-1">
      <div id={titleId} className="px-3 pt-1 pb-0.5 text-tiny text-ink-3">
        {group.title}
      </div>
      {group.lines.map((line) => (
        <Line
          key={line.id}
          id={idOf(line)}
          line={line}
          isActive={line === current}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

type LineProps = {
  id: string;
  line: FoundLine;
  isActive: boolean;
  onChoose: (() => void) | undefined;
};

function Line({ id, line: { href, name, note }, isActive, onChoose }: LineProps) {
  return (
    <Link
      id={id}
      href={href}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      {...(onChoose && { onClick: onChoose })}
      ref={(line: HTMLAnchorElement | null) => {
        if (isActive) line?.scrollIntoView({ block: "nearest" });
      }}
      className={clsx(
        "mx-1 flex flex-wrap items-baseline gap-x-2 rounded-control px-2 py-1.5",
        isActive ? "bg-accent-soft text-ink" : "hover:bg-sunken",
      )}
    >
      <span className="min-w-0 break-words">{name}</span>
      {note && <span className="min-w-0 text-tiny break-words text-ink-3">{note}</span>}
    </Link>
  );
}
