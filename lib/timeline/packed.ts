import type { Day } from "@/lib/calendar";
import { at, indexAt, type Timeline } from "./timeline";

/**
 * Many timelines of small numbers for the way to a browser, as far as some days reach: each text is
 * base64 of whole numbers below 2 ** 16, the lower byte first.
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

/** Bytes that a call of a function takes at once. */
const PIECE = 0x8000;

/** Whole numbers below 2 ** 16 as base64 of two bytes each. */
export function textOf(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(numbers.length * 2);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    bytes[2 * index] = number & 0xff;
    bytes[2 * index + 1] = number >> 8;
  }
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}

/** What `textOf` was given. */
export function numbersOf(text: string): Uint16Array {
  const bytes = atob(text);
  const numbers = new Uint16Array(bytes.length / 2);
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = bytes.charCodeAt(2 * index) | (bytes.charCodeAt(2 * index + 1) << 8);
  }
  return numbers;
}
