import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { lostBetween, type MetDays, milestonesIn } from "@/lib/journey/met-days";
import { fromSpans } from "@/lib/timeline/of-spans";
import { at } from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const FROM = day("2026-12-01");
const UNTIL = addDays(FROM, 20);
const ABOUT = { kind: "requirement", id: name.requirementId("requirement") } as const;
const ADA = name.personId("ada");

const anyMet: fc.Arbitrary<MetDays> = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 4,
  })
  .map((spans) => {
    const held = spans.map(([first, length]) => {
      const from = addDays(FROM, first);
      return { from, until: addDays(from, length), value: true };
    });
    return { about: ABOUT, personId: ADA, met: fromSpans(held, (on) => on.length > 0) };
  });

function daysIn(from: Day, last: Day): Day[] {
  return Array.from({ length: last - from + 1 }, (_, index) => addDays(from, index));
}

test("lost are just the days, to the last one, on which it was met and is no more", () => {
  fc.assert(
    fc.property(anyMet, anyMet, (before, after) => {
      const lost = lostBetween([before], [after], { from: FROM, until: UNTIL });
      const wrong = daysIn(FROM, UNTIL).filter((on) => at(before.met, on) && !at(after.met, on));
      expect(lost.flatMap(({ from, last }) => daysIn(from, last))).toEqual(wrong);
    }),
    { numRuns: 2_000 },
  );
});

test("a milestone is the first day from which on it is met up to the last one", () => {
  fc.assert(
    fc.property(anyMet, (own) => {
      const [milestone] = milestonesIn([own], { from: FROM, until: UNTIL });
      const isMetFrom = (on: Day) => daysIn(on, UNTIL).every((each) => at(own.met, each));
      const first = daysIn(FROM, UNTIL).find(isMetFrom);
      expect(milestone?.day ?? null).toBe(first === undefined || first === FROM ? null : first);
    }),
    { numRuns: 2_000 },
  );
});
