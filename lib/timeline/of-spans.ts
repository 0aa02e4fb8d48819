import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";
import {
  append,
  combineAll,
  constant,
  inOrder,
  type Same,
  type Span,
  type Step,
  type Timeline,
} from "./timeline";

/**
 * The values of all spans that hold on a day, joined; `join([])` where none does.
 * Spans may overlap, touch, and come in any order; empty ones (until ≤ from) hold on no day.
 */
export function fromSpans<T, U>(
  held: readonly Span<T>[],
  join: (values: readonly T[]) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  if (held.length === 0) return constant(join([]));
  const real = held.filter((span) => span.until > span.from);
  const steps: Step<U>[] = [];
  for (const day of edgesOf(real)) {
    const on = real.filter((span) => span.from <= day && day < span.until);
    append(steps, day, join(on.map((span) => span.value)), same);
  }
  return steps;
}

/** BEGINNING and the days on which a span begins or has ended, in order, each once. */
function edgesOf(held: readonly DaySpan[]): Day[] {
  const edges = [BEGINNING];
  for (const { from, until } of held) {
    edges.push(from);
    if (until !== FOREVER) edges.push(until);
  }
  return inOrder(edges);
}

/** On which days at least one span holds. */
export function whenever(held: readonly DaySpan[]): Timeline<boolean> {
  return fromSpans(
    held.map(({ from, until }) => ({ from, until, value: true })),
    (values) => values.length > 0,
  );
}

/** The greatest value on every day, and never less than `floor`. */
export function maxOf(timelines: readonly Timeline<number>[], floor = 0): Timeline<number> {
  return combineAll(timelines, (values) => values.reduce((a, b) => (a > b ? a : b), floor));
}

/** How many of the timelines are true on every day: one sweep over all changes. */
export function countOf(timelines: readonly Timeline<boolean>[]): Timeline<number> {
  const change = new Map<Day, number>([[BEGINNING, 0]]);
  for (const timeline of timelines) {
    timeline.forEach((step, index) => {
      const before = index > 0 && timeline[index - 1]?.value === true;
      const delta = Number(step.value) - Number(before);
      if (delta !== 0) change.set(step.from, (change.get(step.from) ?? 0) + delta);
    });
  }
  const steps: Step<number>[] = [];
  let count = 0;
  for (const [day, delta] of [...change].sort(([a], [b]) => a - b)) {
    count += delta;
    append(steps, day, count, Object.is);
  }
  return steps;
}
