import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";

/** Whole numbers from 0 on in a row, as narrow as the largest of them allows. */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array;

/**
 * Days in a row: two bytes each where all are between 1970 and 2149 or open ends, else four. What is kept is
 * in the order of the days, with the open ends below and above all others.
 */
export type DayColumn = Uint16Array | Uint32Array;

type Named<Name extends string, Column> = Readonly<Record<Name, Column>>;

/**
 * Columns in one piece of memory: in a small team, an array with memory of its own takes more than the
 * numbers in it.
 */
export function packed<Days extends string, Numbers extends string>(
  days: Named<Days, readonly Day[]>,
  numbers: Named<Numbers, readonly number[]>,
): Named<Days, DayColumn> & Named<Numbers, NumberColumn> {
  const drafts = [...draftsOf(days, draftOfDays), ...draftsOf(numbers, draftOfNumbers)];
  const starts = startsOf(drafts);
  const memory = new ArrayBuffer(drafts.reduce((bytes, draft) => bytes + bytesOf(draft), 0));
  const columns = drafts.map((draft) => {
    const column = new draft.kind(memory, starts.get(draft), draft.kept.length);
    column.set(draft.kept);
    return [draft.name, column] as const;
  });
  // A column for each name, and for days none of one byte: see `draftOfDays`.
  return Object.fromEntries(columns) as Named<Days, DayColumn> & Named<Numbers, NumberColumn>;
}

/** The widest come first: a number may only lie where a multiple of its width has gone before. */
function startsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  let start = 0;
  const widestFirst = drafts.toSorted(
    (a, b) => b.kind.BYTES_PER_ELEMENT - a.kind.BYTES_PER_ELEMENT,
  );
  return new Map(
    widestFirst.map((draft) => {
      const own = start;
      start += bytesOf(draft);
      return [draft, own];
    }),
  );
}

function bytesOf({ kind, kept }: Draft): number {
  return kind.BYTES_PER_ELEMENT * kept.length;
}

type Draft = {
  readonly name: string;
  readonly kind: typeof Uint8Array | typeof Uint16Array | typeof Uint32Array;
  readonly kept: readonly number[];
};

function draftsOf<Item>(
  columns: Named<string, readonly Item[]>,
  draftOf: (items: readonly Item[]) => Omit<Draft, "name">,
): Draft[] {
  return Object.entries(columns).map(([name, items]) => ({ name, ...draftOf(items) }));
}

function draftOfNumbers(numbers: readonly number[]) {
  const most = numbers.reduce((top, number) => Math.max(top, number), 0);
  return {
    kind: most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : Uint32Array,
    kept: numbers,
  };
}

/** How days are kept: moved by so many, in a width that has this highest number. */
const NARROW = { kind: Uint16Array, moved: 1, highest: 2 ** 16 - 1 } as const;
const WIDE = { kind: Uint32Array, moved: 2 ** 31, highest: 2 ** 32 - 1 } as const;
type Width = typeof NARROW | typeof WIDE;

function draftOfDays(days: readonly Day[]) {
  const width = days.every(isNarrow) ? NARROW : WIDE;
  return { kind: width.kind, kept: days.map((day) => keptIn(width, day)) };
}

function isNarrow(day: Day): boolean {
  return !Number.isFinite(day) || (day >= 0 && day + NARROW.moved < NARROW.highest);
}

function widthOf(days: DayColumn): Width {
  return days.BYTES_PER_ELEMENT === NARROW.kind.BYTES_PER_ELEMENT ? NARROW : WIDE;
}

/** Days that the width has not lie between those that it has and the open end. */
function keptIn({ moved, highest }: Width, day: Day): number {
  if (day === BEGINNING) return 0;
  if (day === FOREVER) return highest;
  return Math.min(Math.max(day + moved, 0.5), highest - 0.5);
}

/** What stands in the column for a day: compared with what is in it, it tells which day is earlier. */
export function keptAs(days: DayColumn, day: Day): number {
  return keptIn(widthOf(days), day);
}

/** The day at a place of the column. Throws where there is none. */
export function dayAt(days: DayColumn, place: number): Day {
  const kept = days[place];
  if (kept === undefined) throw new Error(`There is no day at ${place}.`);
  if (kept === 0) return BEGINNING;
  const { moved, highest } = widthOf(days);
  return kept === highest ? FOREVER : ((kept - moved) as Day); // only days are put into a column
}

/** Of the places from `start` up to `end`, whose days are in order, the first with a later day; `end` for none. */
export function placeAfter(days: DayColumn, day: Day, start: number, end: number): number {
  const wanted = keptAs(days, day);
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? wanted) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for each of many days, as they are kept: in a single walk as far as they are in order themselves. */
export function eachPlaceAfter(
  days: DayColumn,
  kept: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
  found: (place: number, index: number) => void,
): void {
  let place = start;
  let before = 0;
  for (let index = 0; index < kept.length; index++) {
    const wanted = kept[index] ?? 0;
    if (wanted < before) place = start;
    before = wanted;
    while (place < end && (days[place] ?? wanted) <= wanted) place++;
    found(place, index);
  }
}
