import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import { combineAll, constant, type Same, type Span, type Step, type Timeline } from "./timeline";

/**
 * The values of all spans that hold on a day, joined; `join([])` where none does.
 * Spans may overlap, touch, and come in any order; empty ones (until ≤ from) hold on no day.
 */
export function fromSpans<T, U>(
  held: readonly Span<T>[],
  join: (values: readonly T[]) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  const real = held.filter((span) => span.until > span.from);
  if (real.length === 0) return constant(join([]));
  const days = [...new Set<Day>([BEGINNING, ...real.flatMap((span) => [span.from, span.until])])]
    .filter((day) => day !== FOREVER)
    .sort((a, b) => a - b);
  const steps: Step<U>[] = [];
  for (const day of days) {
    const value = join(
      real.filter((span) => span.from <= day && day < span.until).map((s) => s.value),
    );
    const last = steps.at(-1);
    if (!last || !same(last.value, value)) steps.push({ from: day, value });
  }
  return steps;
}

/** On which days at least one span holds. */
export function whenever(held: readonly { from: Day; until: Day }[]): Timeline<boolean> {
  return fromSpans(
    held.map(({ from, until }) => ({ from, until, value: true })),
    (values) => values.length > 0,
  );
}

/** The greatest value on every day; `floor` where there are no timelines. */
export function maxOf(timelines: readonly Timeline<number>[], floor = 0): Timeline<number> {
  return combineAll(timelines, (values) => values.reduce((a, b) => (a > b ? a : b), floor));
}

/** How many of the timelines are true on every day: one sweep over all changes. */
export function countOf(timelines: readonly Timeline<boolean>[]): Timeline<number> {
  const change = new Map<Day, number>();
  for (const timeline of timelines) {
    timeline.forEach((step, index) => {
      const before = index > 0 && timeline[index - 1]?.value === true;
      const delta = Number(step.value) - Number(before);
      if (delta !== 0) change.set(step.from, (change.get(step.from) ?? 0) + delta);
    });
  }
  let count = change.get(BEGINNING) ?? 0;
  const steps: Step<number>[] = [{ from: BEGINNING, value: count }];
  for (const day of [...change.keys()].filter((d) => d !== BEGINNING).sort((a, b) => a - b)) {
    const delta = change.get(day) ?? 0;
    if (delta === 0) continue;
    count += delta;
    steps.push({ from: day, value: count });
  }
  return steps;
}
