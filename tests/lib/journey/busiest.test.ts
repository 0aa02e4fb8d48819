import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { busiest, type Work } from "@/lib/journey/busiest";
import { day } from "@/tests/support/organisation/build";

const FIRST = day("2026-12-01");
const DAYS = 30;

const anyWork: fc.Arbitrary<Work> = fc
  .record({
    first: fc.nat(DAYS - 10),
    length: fc.integer({ min: 1, max: 10 }),
    hours: fc.nat(12),
  })
  .map(({ first, length, hours }) => {
    const startsOn = addDays(FIRST, first);
    return { startsOn, finishesOn: addDays(startsOn, length - 1), hours };
  });

/** Somebody who has so many hours a week, each day a seventh, and does first what is to be done first. */
function canBeDone(work: readonly Work[], hoursAWeek: number): boolean {
  const left = work.map((one) => ({ ...one, hours: one.hours * 7 }));
  for (let today: Day = FIRST; today < addDays(FIRST, DAYS); today = addDays(today, 1)) {
    let free = hoursAWeek;
    const begun = left.filter(({ startsOn }) => startsOn <= today);
    for (const one of begun.toSorted((a, b) => a.finishesOn - b.finishesOn)) {
      const spent = Math.min(free, one.hours);
      one.hours -= spent;
      free -= spent;
    }
    if (left.some(({ finishesOn, hours }) => finishesOn <= today && hours > 0)) return false;
  }
  return true;
}

test("work can be done with just as many hours a week as its busiest days take", () => {
  fc.assert(
    fc.property(fc.array(anyWork, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (work, h) => {
      expect((busiest(work)?.hoursAWeek ?? 0) <= h).toBe(canBeDone(work, h));
    }),
    { numRuns: 5_000 },
  );
});

test("the busiest days are told with the first and the last of them", () => {
  const within = (first: number, last: number, hours: number) => ({
    ...{ startsOn: addDays(FIRST, first), finishesOn: addDays(FIRST, last), hours },
  });
  expect(busiest([])).toBeNull();
  expect(busiest([within(0, 20, 6), within(3, 9, 2), within(6, 9, 4)])).toEqual({
    ...{ from: addDays(FIRST, 6), last: addDays(FIRST, 9), hoursAWeek: 7 },
  });
});
