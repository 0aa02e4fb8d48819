// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
"use client";

import clsx from "clsx";
import { memo } from "react";
import { SelectBox } from "@/components/table/selection";
import { Link } from "@/components/ui/link";
import { CELL } from "./geometry";
import type { Layout } from "./layout";
import type { MatrixPerson } from "./matrix-data";

/** What stands behind each name; for a shape, how many columns and levels there are. */
export type Beside =
  | { readonly kind: "reached" }
  | { readonly kind: "shape"; readonly columns: number; readonly levels: number };

export type MatrixNamesProps = {
  /** In front of the ids of its cells. */
  id: string;
  people: readonly MatrixPerson[];
  rows: Layout["rows"];
  reached: Layout["reached"];
  /** What stands behind a name, and how wide and high it may be. */
  beside: Beside;
  /** Rows from (included) to (excluded) that are in the page. */
  from: number;
  end: number;
  width: number;
  /** Row whose name has the focus. */
  focusedRow: number | null;
};

/** The people, one row each, at the left of their cells. */
export const MatrixNames = memo(function MatrixNames(props: MatrixNamesProps) {
  const { id, people, rows, reached, beside, from, end, width, focusedRow } = props;
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
                reached={reached[Number(one)]}
                beside={beside}
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
  reached: Layout["reached"][number];
  beside: Beside;
  isFocused: boolean;
};

const PersonName = memo(function PersonName(props: PersonNameProps) {
  const { id, person, reached, beside, isFocused } = props;
  const { name, note, href, isRole } = person;
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
      {!isRole && <SelectBox id={person.id} name={name} tabIndex={-1} />}
      <span className="min-w-0 grow truncate" title={`${name}, ${note}`}>
        <Link href={href} tabIndex={-1} className="hover:underline hover:underline-offset-3">
          {name}
        </Link>{" "}
        <small className="text-[0.71875rem] text-ink-3 max-sm:hidden">{note}</small>
      </span>
      {reached && beside.kind === "shape" && <Shape {...reached} {...beside} />}
      {reached && beside.kind === "reached" && reached.required > 0 && <ReadyBar {...reached} />}
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
    a.reached?.met === b.reached?.met &&
    a.reached?.required === b.reached?.required &&
    a.reached?.broad === b.reached?.broad &&
    a.reached?.deep === b.reached?.deep &&
    a.beside === b.beside
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

const SHAPE = { width: 44, height: 20, stroke: 4 };

/** A T: its bar is as wide as what they show is broad, its stem as long as it is deep. */
function Shape({ broad, deep, columns, levels }: ShapeProps) {
  const { width, height, stroke } = SHAPE;
  const bar = columns === 0 ? 0 : (width * broad) / columns;
  const stem = levels === 0 ? 0 : ((height - stroke) * deep) / levels;
  const words = `shows something in ${broad} of ${columns}, level ${deep} at the deepest`;
  return (
    <svg
      role="img"
      aria-label={words}
      width={width}
      height={height}
      className="shrink-0 max-sm:hidden"
    >
      <title>{words}</title>
      <rect x={(width - bar) / 2} y={0} width={bar} height={stroke} fill="var(--ink-3)" />
      <rect
        x={(width - stroke) / 2}
        y={0}
        width={stroke}
        height={stroke + stem}
        fill="var(--ink-2)"
      />
    </svg>
  );
}

type ShapeProps = {
  broad: number;
  deep: number;
  columns: number;
  levels: number;
};

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
