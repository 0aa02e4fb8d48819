// biome-ignore-all lint/a11y/useSemanticElements: the cells are on a canvas, so that no table can hold the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cells
"use client";

import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { useSame } from "@/components/browser/use-same";
import { useChosen } from "@/components/table/selection";
import { CellsMosaic } from "./canvas/cells-mosaic";
import { placeWords } from "./cell-words";
import { CellsLayer } from "./cells-layer";
import {
  CELL,
  FOOT_HEIGHT,
  type GridPlace,
  HEAD_HEIGHT,
  namesWidth,
  OVERHANG,
  placeAfter,
  scrollTo,
} from "./geometry";
import type { Layout } from "./layout";
import type { Matrix, MatrixColumn, MatrixPlace } from "./matrix-data";
import { MatrixFoot } from "./matrix-foot";
import { MatrixHead } from "./matrix-head";
import { type Beside, MatrixNames } from "./matrix-names";
import { useRowWindow } from "./use-row-window";

export type MatrixGridProps = {
  label: string;
  matrix: Matrix;
  layout: Layout;
  beside: "reached" | "shape";
  /** The cell whose story is open. */
  selected: MatrixPlace | null;
  onSelect: (place: MatrixPlace | null) => void;
  sortedBy: string;
  onSort: (column: MatrixColumn) => void;
  /** Opens the page of a person. */
  onOpen: (href: string) => void;
};

/**
 * The matrix on the screen: cells on a canvas, names and heads around it. To the keyboard and to screen
 * readers it is a grid: it has the focus itself and points at the cell that arrows, Home, End and
 * Page keys lead to; Enter opens, sorts or goes to the person, Shift and space select, Escape closes.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, matrix, layout, selected, onSelect, sortedBy, onSort, onOpen } = props;
  const beside = useBeside(props);
  const { people, kind } = matrix;
  const { rows, sums, reached } = layout;
  const id = useId();
  const places = useSame(layout.columns);
  const columns = useSame(places.flatMap((column) => matrix.columns[column] ?? []));
  const size = { rows: rows.length, columns: columns.length };
  const { ref, viewport, from, end } = useRowWindow(rows.length);
  const open = selected && placeIn(layout, selected);
  const [focus, setFocus] = useState<GridPlace>(open ?? { row: 0, column: 0 });
  const names = namesWidth(viewport);
  const [hasFocus, setHasFocus] = useState(false);
  const [hover, setHover] = useState<GridPlace | null>(null);
  const wordsOf = (at: GridPlace) => wordsIn(matrix, layout, at);
  const [, toggleChosen] = useChosen(people[Number(rows[focus.row])]?.id ?? "");
  const isInPage = focus.row < 0 || (focus.row >= from && focus.row < end);

  const activate = (place: GridPlace) => {
    const person = rows[place.row];
    const column = columns[place.column];
    const own = places[place.column];
    if (place.row < 0 && column) onSort(column);
    else if (typeof person !== "number") return;
    else if (place.column < 0 || people[person]?.isRole) onOpen(people[person]?.href ?? "");
    else if (own !== undefined) onSelect({ person, column: own });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.floor((viewport.height - HEAD_HEIGHT - FOOT_HEIGHT) / CELL);
    const next = placeAfter(keyName(event), focus, size, page);
    if (next) {
      setFocus(next);
      const box = event.currentTarget;
      box.focus({ preventScroll: true });
      box.scrollTo(scrollTo(next, { left: box.scrollLeft, top: box.scrollTop }, viewport));
    } else if (event.key === "Escape") onSelect(null);
    else if (event.key === " " && event.shiftKey) toggleChosen?.();
    else if (isPress(event)) activate(focus);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={ref}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isInPage ? idOf(id, focus) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      className="group/grid relative max-h-[max(26rem,calc(100dvh-10rem))] overflow-auto bg-surface outline-none print:hidden"
    >
      <div className="min-w-full" style={{ width: names + columns.length * CELL + OVERHANG }}>
        <Reading width={names} words={wordsOf(hover ?? (hasFocus ? focus : NOWHERE))} />
        <MatrixHead
          id={id}
          besideWords={beside.kind === "shape" ? "broad and deep" : READY_WORDS[kind]}
          columns={columns}
          namesWidth={names}
          sortedBy={sortedBy}
          onSort={onSort}
          focusedColumn={focus.row < 0 ? focus.column : null}
        />
        <div role="presentation" className="relative" style={{ height: rows.length * CELL }}>
          <MatrixNames
            id={id}
            people={people}
            rows={rows}
            reached={reached}
            beside={beside}
            from={from}
            end={end}
            width={names}
            focusedRow={focus.column < 0 ? focus.row : null}
          />
          <CellsLayer
            cellId={idOf(id, focus)}
            size={size}
            left={names}
            hover={hover}
            onHover={setHover}
            focus={isInPage && focus.row >= 0 && focus.column >= 0 ? focus : null}
            words={wordsOf(focus)}
            selected={open}
            onPress={(place) => {
              setFocus(place);
              activate(place);
            }}
          >
            <CellsMosaic matrix={matrix} layout={layout} namesWidth={names} />
          </CellsLayer>
        </div>
        <MatrixFoot
          kind={kind}
          columns={matrix.columns}
          places={places}
          sums={sums}
          namesWidth={names}
          rowIndex={rows.length + 2}
        />
      </div>
    </div>
  );
}

/** In the empty corner above the names: the cell under the pointer or with the focus, in words. */
function Reading({ width, words }: { width: number; words: string }) {
  return (
    <div aria-hidden="true" className="sticky top-0 left-0 z-30 h-0" style={{ width }}>
      <p className="absolute inset-x-0 top-0 line-clamp-6 px-3 pt-2 text-tiny text-ink-2 max-sm:px-2">
        {words || <span className="text-ink-3">Arrow keys move, Enter opens.</span>}
      </p>
    </div>
  );
}

function useBeside({ beside, matrix }: Pick<MatrixGridProps, "beside" | "matrix">): Beside {
  const isShape = beside === "shape" && matrix.kind === "levels";
  const columns = matrix.columns.length;
  const levels = Math.max(...matrix.columns.map((one) => (one.scale ?? matrix.levels).length)) - 1;
  return useMemo(
    () => (isShape ? { kind: "shape", columns, levels } : { kind: "reached" }),
    [isShape, columns, levels],
  );
}

/** What the bar behind a name counts. */
const READY_WORDS = { levels: "readiness for own role", standings: "of what is required" };

const NOWHERE: GridPlace = { row: -1, column: -1 };

/** What the cell at a place of the grid says; nothing for heads and names, which say it themselves. */
function wordsIn(matrix: Matrix, { rows, columns }: Layout, at: GridPlace): string {
  const [person, column] = [rows[at.row], columns[at.column]];
  if (typeof person !== "number" || column === undefined) return "";
  return placeWords(matrix, { person, column });
}

/** Where a cell is shown; null where it is not. */
function placeIn({ rows, columns }: Layout, { person, column }: MatrixPlace): GridPlace | null {
  const place = { row: rows.indexOf(person), column: columns.indexOf(column) };
  return place.row < 0 || place.column < 0 ? null : place;
}

/** "Control+Home" also for the key that has its place on a Mac. */
function keyName({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return ctrlKey || metaKey ? `Control+${key}` : key;
}

/** Enter and space on the grid itself; on a link inside it they are the link's. */
function isPress({ key, target, currentTarget }: KeyboardEvent): boolean {
  return target === currentTarget && (key === "Enter" || key === " ");
}

function idOf(id: string, { row, column }: GridPlace): string {
  if (row < 0) return `${id}-head-${column}`;
  return column < 0 ? `${id}-name-${row}` : `${id}-cell-${row}-${column}`;
}
