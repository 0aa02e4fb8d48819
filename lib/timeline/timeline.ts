import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";

/** From this day on the value holds, until the next step. */
export type Step<T> = { readonly from: Day; readonly value: T };

/**
 * A piecewise-constant function from day to value: steps sorted by day, the first at BEGINNING,
 * neighbours different. Every answer of the product is one of these, looked at on one day or many.
 */
export type Timeline<T> = readonly Step<T>[];

/** A value on the days `from` up to, not including, `until`. */
export type Span<T> = DaySpan & { readonly value: T };

/** When two values count as the same, so that their steps become one. */
export type Same<T> = (a: T, b: T) => boolean;

export function constant<T>(value: T): Timeline<T> {
  return [{ from: BEGINNING, value }];
}

/** The value on `day`. */
export function at<T>(timeline: Timeline<T>, day: Day): T {
  return stepAt(timeline, day).value;
}

function stepAt<T>(timeline: Timeline<T>, day: Day): Step<T> {
  const step = timeline[indexAt(timeline, day)];
  if (!step) throw new Error("A timeline has at least one step.");
  return step;
}

/** Index of the step that holds on `day`. */
export function indexAt(timeline: Timeline<unknown>, day: Day): number {
  let low = 0;
  let high = timeline.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const step = timeline[middle];
    if (step && step.from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether both say the same on every day. */
export function isSame<T>(a: Timeline<T>, b: Timeline<T>, same: Same<T> = Object.is): boolean {
  return (
    a.length === b.length &&
    a.every((step, index) => {
      const other = b[index];
      return other !== undefined && other.from === step.from && same(other.value, step.value);
    })
  );
}

/** Every step as a half-open span; the last one ends at FOREVER. */
export function spans<T>(timeline: Timeline<T>): Span<T>[] {
  return timeline.map((step, index) => ({
    from: step.from,
    until: timeline[index + 1]?.from ?? FOREVER,
    value: step.value,
  }));
}

/** The days on which the value becomes another, in order. */
export function changes<T>(timeline: Timeline<T>): Day[] {
  return timeline.slice(1).map((step) => step.from);
}

export function map<T, U>(
  timeline: Timeline<T>,
  change: (value: T) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  const steps: Step<U>[] = [];
  for (const { from, value } of timeline) append(steps, from, change(value), same);
  return steps;
}

/** Adds a step unless it says what the last one says already. The one place where steps merge. */
export function append<T>(steps: Step<T>[], from: Day, value: T, same: Same<T>): void {
  const last = steps.at(-1);
  if (last && same(last.value, value)) return;
  steps.push({ from, value });
}

/** The function of both values on every day. */
export function combine<A, B, C>(
  a: Timeline<A>,
  b: Timeline<B>,
  join: (a: A, b: B) => C,
  same: Same<C> = Object.is,
): Timeline<C> {
  const steps: Step<C>[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return steps;
    append(
      steps,
      left.from > right.from ? left.from : right.from,
      join(left.value, right.value),
      same,
    );
    const nextLeft = a[i + 1]?.from ?? FOREVER;
    const nextRight = b[j + 1]?.from ?? FOREVER;
    if (nextLeft === FOREVER && nextRight === FOREVER) return steps;
    if (nextLeft <= nextRight) i++;
    if (nextRight <= nextLeft) j++;
  }
}

/** The function of all values on every day. Cost: steps × timelines. */
export function combineAll<T, U>(
  timelines: readonly Timeline<T>[],
  join: (values: readonly T[]) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  const [first, second] = timelines;
  if (!first) return constant(join([]));
  if (!second) return map(first, (value) => join([value]), same);
  if (timelines.length === 2) return combine(first, second, (a, b) => join([a, b]), same);
  const steps: Step<U>[] = [];
  const cursor = timelines.map(() => 0);
  for (const day of inOrder(timelines.flatMap((timeline) => timeline.map((step) => step.from)))) {
    const values = timelines.map((timeline, index) => advance(timeline, cursor, index, day));
    append(steps, day, join(values), same);
  }
  return steps;
}

/** Sorted, each day once. */
export function inOrder(days: readonly Day[]): Day[] {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted.filter((day, index) => day !== sorted[index - 1]);
}

function advance<T>(timeline: Timeline<T>, cursor: number[], index: number, day: Day): T {
  let position = cursor[index] ?? 0;
  for (let next = timeline[position + 1]; next && next.from <= day; next = timeline[position + 1]) {
    position++;
  }
  cursor[index] = position;
  const step = timeline[position];
  if (!step) throw new Error("A timeline has at least one step.");
  return step.value;
}
