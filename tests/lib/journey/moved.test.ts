import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { busiest } from "@/lib/journey/busiest";
import {
  type Break,
  breaksIn,
  brokenBy,
  type Movable,
  type MovableStep,
  shifted,
  withMoves,
} from "@/lib/journey/moved";
import { isThere, type Need } from "@/lib/journey/need";
import { day } from "@/tests/support/organisation/build";

const TODAY = day("2026-12-01");
const IDS = ["a", "b", "c", "d"] as const;
const later = (days: number) => addDays(TODAY, days);

const anyDays = fc
  .tuple(fc.integer({ min: -5, max: 20 }), fc.nat(10))
  .map(([first, length]) => ({ startsOn: later(first), finishesOn: later(first + length) }));

const needs = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof(
    { depthSize: "xsmall", withCrossShrink: true },
    fc.constantFrom(...IDS).map((step): Need => ({ step })),
    fc.integer({ min: 0, max: 20 }).map((n): Need => {
      return { held: [{ from: later(n), until: later(n + 8) }] };
    }),
    fc
      .tuple(fc.nat(2), fc.array(tie("need"), { maxLength: 3 }))
      .map(([atLeast, of]): Need => ({ atLeast, of })),
  ),
}));

const anyMovable: fc.Arbitrary<Movable> = fc.record({
  steps: fc
    .tuple(
      ...IDS.map((id) =>
        fc
          .record({
            ...{ days: anyDays, needs: needs.need, hours: fc.nat(10) },
            personId: fc.constantFrom("ada", "ben"),
            renews: fc.option(fc.integer({ min: -3, max: 20 }).map(later), { freq: 2 }),
          })
          .map(({ days, ...step }): MovableStep => ({ ...step, ...days, id })),
      ),
    )
    .map((all) => [...all]),
  ...{ endsOn: fc.constant(later(22)), hoursAWeek: fc.integer({ min: 1, max: 20 }) },
  today: fc.constant(TODAY),
});
const anyMoves = fc
  .tuple(fc.subarray([...IDS]), fc.array(anyDays, { minLength: 4, maxLength: 4 }))
  .map(([ids, days]) =>
    ids.flatMap((id, i) => days.slice(i, i + 1).map((own) => ({ id, ...own }))),
  );

const EVERY_DAY = Array.from({ length: 80 }, (_, index) => later(index - 20));

/** The same one by one, day by day: what does not fit, as text. */
function wrongIn({ steps, endsOn, hoursAWeek, today }: Movable): string[] {
  const isDone = (id: string, on: Day) =>
    steps.some((step) => step.id === id && Math.max(step.finishesOn, today) <= on);
  const wrong = steps.flatMap(({ id, startsOn, finishesOn, needs: need, renews }) => [
    ...(isThere(need, startsOn, (other) => (isDone(other, startsOn) ? startsOn : null))
      ? []
      : [`needs ${id}`]),
    ...(finishesOn > endsOn ? [`after-end ${id} ${finishesOn}`] : []),
    ...EVERY_DAY.filter((on) => renews !== null && on > renews && !isDone(id, on)).map(
      (on) => `lapse ${id} ${on}`,
    ),
  ]);
  for (const own of ["ada", "ben"]) {
    const most = busiest(steps.filter(({ personId }) => personId === own));
    if (most && most.hoursAWeek > hoursAWeek + 1e-6) wrong.push(`hours ${own} ${most.hoursAWeek}`);
  }
  return wrong.toSorted();
}

function told(movable: Movable): string[] {
  return breaksIn(movable).flatMap(inWords).toSorted();
}

function inWords(one: Break): string[] {
  if (one.kind === "hours") return [`hours ${one.personId} ${one.hoursAWeek}`];
  if (one.kind === "needs") return [`needs ${one.step}`];
  if (one.kind === "after-end") return [`after-end ${one.step} ${one.on}`];
  const days = Array.from({ length: one.last - one.from + 1 }, (_, by) => addDays(one.from, by));
  return days.map((on) => `lapse ${one.step} ${on}`);
}

test("what does not fit is just what does not, looked at day by day", () => {
  fc.assert(
    fc.property(anyMovable, (movable) => {
      expect(told(movable)).toEqual(wrongIn(movable));
    }),
    { numRuns: 3_000 },
  );
});

test("a move is told only what it breaks, and all of that", () => {
  fc.assert(
    fc.property(anyMovable, anyMoves, (movable, moves) => {
      const after = breaksIn(withMoves(movable, moves));
      const broken = brokenBy(movable, moves);
      expect(after).toEqual(expect.arrayContaining(broken));
      const known = new Set(told(movable));
      const isNew = (text: string) => !known.has(text);
      const fresh = told(withMoves(movable, moves)).filter(isNew);
      if (fresh.length === 0) expect(broken.every(({ kind }) => kind === "needs")).toBe(true);
      const kindsBefore = new Set(wrongIn(movable).map(keyIn));
      const wholly = fresh.map(keyIn).filter((key) => !kindsBefore.has(key));
      expect(broken.map(keyOf)).toEqual(expect.arrayContaining([...new Set(wholly)]));
      expect(brokenBy(movable, [])).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

/** "needs a". */
function keyIn(text: string): string {
  return text.split(" ").slice(0, 2).join(" ");
}

function keyOf(one: Break): string {
  return `${one.kind} ${one.kind === "hours" ? one.personId : one.step}`;
}

test("steps are moved by days, keep one, and are not done before today", () => {
  const days = { startsOn: later(2), finishesOn: later(5) };
  expect(shifted(days, 3, "all", TODAY)).toEqual({ startsOn: later(5), finishesOn: later(8) });
  expect(shifted(days, -9, "all", TODAY)).toEqual({ startsOn: later(-3), finishesOn: TODAY });
  expect(shifted(days, -9, "end", TODAY)).toEqual({ startsOn: later(2), finishesOn: later(2) });
  expect(shifted(days, 1, "end", TODAY)).toEqual({ startsOn: later(2), finishesOn: later(6) });
  const late = { startsOn: later(-9), finishesOn: later(-4) };
  expect(shifted(late, 1, "all", TODAY)).toEqual({ startsOn: later(-5), finishesOn: TODAY });
  expect(shifted(late, 0, "all", TODAY)).toBe(late);
});
