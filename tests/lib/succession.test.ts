import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { daysOf } from "@/lib/span";
import { type Stay, succeed } from "@/lib/succession";
import { day } from "@/tests/support/organisation/build";

type Named = Stay & { readonly name: string };

const FIRST = day("2026-01-01");
const WINDOW = Array.from({ length: 60 }, (_, index) => addDays(FIRST, index));

/** Stays one after the other, as the database keeps them, with gaps between some. */
const anyHeld: fc.Arbitrary<Named[]> = fc
  .array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 9 }), open: fc.boolean() }),
    {
      maxLength: 4,
    },
  )
  .map((lengths) => {
    let next = addDays(FIRST, 2);
    return lengths.map(({ gap, length, open }, index) => {
      const startsOn = addDays(next, gap);
      next = addDays(startsOn, length);
      const isLast = index === lengths.length - 1;
      return { name: `${index}`, startsOn, endsOn: isLast && open ? null : addDays(next, -1) };
    });
  });

const anyNext: fc.Arbitrary<Named> = fc
  .record({ start: fc.nat(45), length: fc.option(fc.nat(10), { nil: null }) })
  .map(({ start, length }) => {
    const startsOn = addDays(FIRST, start);
    return { name: "new", startsOn, endsOn: length === null ? null : addDays(startsOn, length) };
  });

function on(stays: readonly Named[], asOf: Day): string[] {
  const held = stays.filter((stay) => {
    const { from, until } = daysOf(stay.startsOn, stay.endsOn);
    return from <= asOf && asOf < until;
  });
  return held.map((stay) => stay.name);
}

test("a new stay has its days to itself, and takes no others", () => {
  fc.assert(
    fc.property(anyHeld, anyNext, (held, next) => {
      const succession = succeed(held, next);
      if (!succession.ok) return true;
      const { ends, endsOn } = succession.value;
      const kept = held.map((stay) =>
        stay === ends?.stay ? { ...stay, endsOn: ends.endsOn } : stay,
      );
      const after = [...kept, { ...next, endsOn }];
      const { from, until } = daysOf(next.startsOn, endsOn);
      return WINDOW.every((asOf) => {
        const [before, now] = [on(held, asOf), on(after, asOf)];
        if (from <= asOf && asOf < until) return now.length === 1 && now[0] === "new";
        const isCutShort = ends !== null && asOf >= next.startsOn && before[0] === ends.stay.name;
        return isCutShort ? now.length === 0 : now.join() === before.join();
      });
    }),
    { numRuns: 2_000 },
  );
});

test("it is refused only for a day on which something begins, or for days that are taken later", () => {
  fc.assert(
    fc.property(anyHeld, anyNext, (held, next) => {
      const succession = succeed(held, next);
      const begins = held.some((stay) => stay.startsOn === next.startsOn);
      const runsInto = held.some(
        (stay) =>
          stay.startsOn > next.startsOn && next.endsOn !== null && stay.startsOn <= next.endsOn,
      );
      const problem = begins ? "begins-then" : runsInto ? "overlaps" : null;
      return problem === (succession.ok ? null : succession.problem);
    }),
    { numRuns: 2_000 },
  );
});

test("an open one ends the day before the next begins", () => {
  const held = [{ startsOn: day("2026-06-01"), endsOn: null }];
  const next = { startsOn: day("2026-03-01"), endsOn: null };
  expect(succeed(held, next)).toEqual({
    ok: true,
    value: { ends: null, endsOn: day("2026-05-31") },
  });
});
