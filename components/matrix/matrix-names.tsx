// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
"use client";

import clsx from "clsx";
import { memo } from "react";
import { Link } from "@/components/ui/link";
import { CELL } from "./geometry";
import type { Layout } from "./layout";
import type { MatrixPerson } from "./matrix-data";

export type MatrixNamesProps = {
  /** In front of the ids of its cells. */
  id: string;
  people: readonly MatrixPerson[];
  rows: Layout["rows"];
  reached: Layout["reached"];
  /** Rows from (included) to (excluded) that are in the page. */
  from: number;
  end: number;
  width: number;
  /** Row whose name has the focus. */
  focusedRow: number | null;
};

/** The people, one row each, at the left of their cells. */
export const MatrixNames = memo(function MatrixNames(props: MatrixNamesProps) {
  const { id, people, rows, reached, from, end, width, focusedRow } = props;
  return (
    <div
      role="presentation"
      className="sticky left-0 z-10 border-r border-line bg-surface"
      style={{ width, height: rows.length * CELL }}
    >
      {rows.slice(from, end).map((one, position) => {
        const row = from + position;
        const person = typeof one === "number" && people[one];
        return (
          <div
            key={person ? person.id : one}
            role="row"
            aria-rowindex={row + 2}
            className="absolute w-full"
            style={{ top: row * CELL, height: CELL }}
          >
            {person ? (
              <PersonName
                id={`${id}-name-${row}`}
                person={person}
                ready={reached[Number(one)]}
                isFocused={row === focusedRow}
              />
            ) : (
              <GroupName
                id={`${id}-name-${row}`}
                name={String(one)}
                isFocused={row === focusedRow}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

type PersonNameProps = {
  id: string;
  person: MatrixPerson;
  ready: Layout["reached"][number];
  isFocused: boolean;
};

const PersonName = memo(function PersonName({ id, person, ready, isFocused }: PersonNameProps) {
  const { name, note, href } = person;
  return (
    <div
      id={id}
      role="rowheader"
      aria-colindex={1}
      className={clsx(
        "flex h-full items-center gap-2 px-3 max-sm:px-2",
        isFocused && "-outline-offset-2 outline-focus group-focus-visible/grid:outline-2",
      )}
    >
      <span className="min-w-0 grow truncate" title={`${name}, ${note}`}>
        <Link href={href} tabIndex={-1} className="hover:underline hover:underline-offset-3">
          {name}
        </Link>{" "}
        <small className="text-[0.71875rem] text-ink-3 max-sm:hidden">{note}</small>
      </span>
      {ready && ready.required > 0 && <ReadyBar {...ready} />}
    </div>
  );
}, isSamePerson);

/** While the day is dragged, hardly any of them changes. */
function isSamePerson(a: PersonNameProps, b: PersonNameProps): boolean {
  return (
    a.id === b.id &&
    a.isFocused === b.isFocused &&
    a.person.id === b.person.id &&
    a.person.note === b.person.note &&
    a.person.href === b.person.href &&
    a.ready?.met === b.ready?.met &&
    a.ready?.required === b.ready?.required
  );
}

function GroupName({ id, name, isFocused }: { id: string; name: string; isFocused: boolean }) {
  return (
    <div
      id={id}
      role="rowheader"
      aria-colindex={1}
      className={clsx(
        "flex h-full items-end truncate px-3 pb-1 text-tiny font-semibold text-ink-2 max-sm:px-2",
        isFocused && "-outline-offset-2 outline-focus group-focus-visible/grid:outline-2",
      )}
    >
      {name}
    </div>
  );
}

/** One element without a clip: there are as many as people, and they scroll. */
function ReadyBar({ met, required }: { met: number; required: number }) {
  const share = required === 0 ? 0 : (100 * met) / required;
  return (
    <span
      role="img"
      aria-label={`reaches ${met} of ${required}`}
      title={`Reaches ${met} of the ${required} levels that the own role asks for`}
      data-graphic
      className="h-1 w-11 shrink-0 rounded-full max-sm:hidden"
      style={{ background: `linear-gradient(90deg, var(--ink-2) ${share}%, var(--line) 0)` }}
    />
  );
}
