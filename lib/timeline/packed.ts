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
/** Of a number below 2 ** 16. */
const WHOLE = 3;

/**
 * Whole numbers below 2 ** 16 as text: the different ones, a dot, and for each number which of them it is.
 * Cells have few looks: up to 64 different ones take one character each, up to 4,096 two.
 */
export function textOf(numbers: ArrayLike<number>): string {
  const places = new Int32Array(2 ** 16).fill(-1);
  const different: number[] = [];
  const own = new Uint16Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    if (places[number] === -1) places[number] = different.push(number) - 1;
    own[index] = places[number] ?? 0;
  }
  return `${written(different, WHOLE)}.${written(own, digitsFor(different.length))}`;
}

/** What `textOf` was given. */
export function numbersOf(text: string): Uint16Array {
  const dot = text.indexOf(".");
  const different = read(text, WHOLE, { from: 0, until: dot });
  const places = { from: dot + 1, until: text.length };
  const numbers = read(text, digitsFor(different.length), places);
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = different[numbers[index] ?? 0] ?? 0;
  }
  return numbers;
}

function digitsFor(different: number): number {
  if (different <= 2 ** BITS) return 1;
  return different <= 2 ** (2 * BITS) ? 2 : WHOLE;
}

/** So many digits each, the highest first. */
function written(numbers: ArrayLike<number>, digits: number): string {
  const codes = new Uint8Array(numbers.length * digits);
  let next = 0;
  for (let index = 0; index < numbers.length; index++) {
    for (let digit = digits - 1; digit >= 0; digit--) {
      codes[next++] = CODES[((numbers[index] ?? 0) >> (digit * BITS)) & (2 ** BITS - 1)] ?? 0;
    }
  }
  return new TextDecoder().decode(codes);
}

const VALUES = new Uint8Array(2 ** 7);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

function read(
  text: string,
  digits: number,
  { from, until }: { readonly from: number; readonly until: number },
): Uint16Array {
  const numbers = new Uint16Array((until - from) / digits);
  let next = from;
  for (let index = 0; index < numbers.length; index++) {
    let number = 0;
    for (let digit = 0; digit < digits; digit++) {
      number = (number << BITS) | (VALUES[text.charCodeAt(next++)] ?? 0);
    }
    numbers[index] = number;
  }
  return numbers;
}
