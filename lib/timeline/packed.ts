import type { Day } from "@/lib/calendar";
import { at, indexAt, type Timeline } from "./timeline";

/**
 * Many timelines of small numbers for the way to a browser, as far as some days reach: each text is
 * of whole numbers below 2 ** 16, as `textOf` writes them.
 */
export type PackedTimelines = {
  /** The days that they reach from and to, both counted. */
  readonly from: Day;
  readonly until: Day;
  /** How many steps each timeline has. */
  readonly steps: string;
  /** Of each step, timelines one after another, how many days after `from` it begins, and its value. */
  readonly days: string;
  readonly values: string;
};

/** As they are read: `starts` has the first step of each timeline, and behind the last one the end. */
export type UnpackedTimelines = {
  readonly from: Day;
  readonly until: Day;
  readonly starts: Uint32Array;
  readonly days: Uint16Array;
  readonly values: Uint16Array;
};

/** Of the days from `from` to `until`, up to 2 ** 16 of them. */
export function packTimelines(
  timelines: readonly Timeline<number>[],
  { from, until }: { readonly from: Day; readonly until: Day },
): PackedTimelines {
  const steps: number[] = [];
  const days: number[] = [];
  const values: number[] = [];
  for (const timeline of timelines) {
    const before = days.length;
    days.push(0);
    values.push(at(timeline, from));
    for (const step of timeline.slice(indexAt(timeline, from) + 1)) {
      if (step.from > until) break;
      days.push(step.from - from);
      values.push(step.value);
    }
    steps.push(days.length - before);
  }
  return { from, until, ...{ steps: textOf(steps), days: textOf(days), values: textOf(values) } };
}

export function unpackTimelines({ from, until, ...texts }: PackedTimelines): UnpackedTimelines {
  const steps = numbersOf(texts.steps);
  const starts = new Uint32Array(steps.length + 1);
  steps.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count;
  });
  return { from, until, starts, days: numbersOf(texts.days), values: numbersOf(texts.values) };
}

/** The value of every timeline on the day; before the first day and after the last those of them. */
export function valuesOn({ from, starts, days, values }: UnpackedTimelines, day: Day): Uint16Array {
  const after = day - from;
  const found = new Uint16Array(starts.length - 1);
  for (let index = 0; index < found.length; index++) {
    let step = starts[index] ?? 0;
    const end = starts[index + 1] ?? 0;
    while (step + 1 < end && (days[step + 1] ?? 0) <= after) step++;
    found[index] = values[step] ?? 0;
  }
  return found;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const CODES = new TextEncoder().encode(DIGITS);
const BITS = 6;
const BASE = 2 ** BITS;
/** Of a number below 2 ** 16. */
const WHOLE = 3;

/**
 * Whole numbers below 2 ** 16 as text: the different ones, the most frequent first, a dot, and for each number
 * which of them it is. Cells have few looks, and most of them one of very few: up to 64 different ones take one
 * character each; of up to 4,096 those take one that are most frequent, and the others two.
 */
export function textOf(numbers: ArrayLike<number>): string {
  const different = byFrequency(numbers);
  const head = written(different);
  if (different.length > BASE ** 2) return `${head}.${written(numbers)}`;
  const places = new Uint16Array(2 ** 16);
  for (const [place, number] of different.entries()) places[number] = place;
  return `${head}.${writtenPlaces(numbers, places, shortOf(different.length))}`;
}

/** What `textOf` was given. */
export function numbersOf(text: string): Uint16Array {
  const dot = text.indexOf(".");
  const different = read(text, { from: 0, until: dot });
  const own = { from: dot + 1, until: text.length };
  if (different.length > BASE ** 2) return read(text, own);
  return readPlaces(text, own, different);
}

function byFrequency(numbers: ArrayLike<number>): number[] {
  const counts = new Uint32Array(2 ** 16);
  const different: number[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    const count = counts[number] ?? 0;
    if (count === 0) different.push(number);
    counts[number] = count + 1;
  }
  return different.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

/** How many of so many take one character, if each other digit begins two: all of them where there are digits. */
function shortOf(different: number): number {
  const twice = Math.ceil((different - BASE) / (BASE - 1));
  return BASE - Math.max(0, twice);
}

function writtenPlaces(numbers: ArrayLike<number>, places: Uint16Array, short: number): string {
  const codes = new Uint8Array(2 * numbers.length);
  let next = 0;
  for (let index = 0; index < numbers.length; index++) {
    const place = places[numbers[index] ?? 0] ?? 0;
    const beyond = place - short;
    if (beyond >= 0) codes[next++] = CODES[short + (beyond >> BITS)] ?? 0;
    codes[next++] = CODES[beyond < 0 ? place : beyond & (BASE - 1)] ?? 0;
  }
  return new TextDecoder().decode(codes.subarray(0, next));
}

/** Three digits each, the highest first. */
function written(numbers: ArrayLike<number>): string {
  const codes = new Uint8Array(numbers.length * WHOLE);
  let next = 0;
  for (let index = 0; index < numbers.length; index++) {
    for (let digit = WHOLE - 1; digit >= 0; digit--) {
      codes[next++] = CODES[((numbers[index] ?? 0) >> (digit * BITS)) & (BASE - 1)] ?? 0;
    }
  }
  return new TextDecoder().decode(codes);
}

const VALUES = new Uint8Array(2 ** 7);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

/** Where in a text something stands. */
type Part = { readonly from: number; readonly until: number };

function readPlaces(text: string, { from, until }: Part, different: Uint16Array): Uint16Array {
  const numbers = new Uint16Array(until - from);
  const short = shortOf(different.length);
  let count = 0;
  for (let next = from; next < until; next++) {
    let place = VALUES[text.charCodeAt(next)] ?? 0;
    if (place >= short) {
      place = short + ((place - short) << BITS) + (VALUES[text.charCodeAt(++next)] ?? 0);
    }
    numbers[count++] = different[place] ?? 0;
  }
  return numbers.slice(0, count);
}

function read(text: string, { from, until }: Part): Uint16Array {
  const numbers = new Uint16Array((until - from) / WHOLE);
  let next = from;
  for (let index = 0; index < numbers.length; index++) {
    let number = 0;
    for (let digit = 0; digit < WHOLE; digit++) {
      number = (number << BITS) | (VALUES[text.charCodeAt(next++)] ?? 0);
    }
    numbers[index] = number;
  }
  return numbers;
}
