import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import {
  type Addressed,
  type Due,
  dueReminders,
  dueWindow,
  reminderKey,
  type Steps,
} from "@/lib/reminder/due";
import type { End } from "@/lib/reminder/end";
import type { Recipient } from "@/lib/reminder/recipient";
import { day } from "@/tests/support/organisation/build";
import { awardId, personId } from "@/tests/support/organisation/names";

const FIRST = day("2026-01-01");
const HOLDER: Recipient = { kind: "holder", id: personId("ada") };
const OFFICER = { kind: "officer", id: "olive" } as Recipient;

const anEnd = (lastDay: Day, facts: Partial<End> = {}) =>
  ({
    thing: "award",
    id: awardId("award"),
    personId: personId("ada"),
    beginsOn: day("2020-01-01"),
    lastDay,
    atStake: [],
    ...facts,
  }) as End;

const keyOf = ({ end, recipient, daysBefore }: Due) => reminderKey(end, recipient, daysBefore);

/** Runs the job on these days, with what is known on each, and tells what it sent and skipped. */
function run(days: readonly Day[], known: (on: Day) => readonly Addressed[], steps: Steps) {
  const made = new Map<string, Due & { on: Day }>();
  const told: (Due & { on: Day })[] = [];
  let before = days[0] ?? FIRST;
  for (const asOf of days) {
    const since = Math.min(before, asOf) as Day;
    for (const due of dueReminders(known(asOf), {
      steps,
      asOf,
      since,
      made: new Set(made.keys()),
    })) {
      told.push({ ...due, on: asOf });
      made.set(keyOf(due), { ...due, on: asOf });
    }
    before = asOf;
  }
  return told;
}

const anySteps: fc.Arbitrary<Steps> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -4, max: 12 }), { maxLength: 4 }),
    fc.uniqueArray(fc.integer({ min: -4, max: 12 }), { maxLength: 4 }),
  )
  .map(([holder, officer]) => ({ holder, manager: [], officer }));

const anyEnds: fc.Arbitrary<Addressed[]> = fc
  .array(
    fc.tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 9 }), fc.boolean()),
    {
      maxLength: 5,
    },
  )
  .map((ends) =>
    ends.map(([last, length, isForBoth], index) => {
      const lastDay = addDays(FIRST, last);
      const own = { id: awardId(`award-${index}`), beginsOn: addDays(lastDay, -length * 3) };
      return {
        end: anEnd(lastDay, own as Partial<End>),
        recipients: isForBoth ? [HOLDER, OFFICER] : [HOLDER],
      };
    }),
  );

/** Any days in any order, some of them again and again: downtime, and clocks that jump. */
const anyRuns = fc.array(
  fc.integer({ min: 0, max: 50 }).map((n) => addDays(FIRST, n)),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const EVERY_DAY = Array.from({ length: 60 }, (_, n) => addDays(FIRST, n));

describe("laws", () => {
  test("whatever days it ran on, a reminder is made once", () => {
    fc.assert(
      fc.property(anyEnds, anySteps, anyRuns, (ends, steps, days) => {
        const keys = run(days, () => ends, steps).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("a run sends at most one step of an end to somebody, and it is the last one passed", () => {
    fc.assert(
      fc.property(anyEnds, anySteps, anyRuns, (ends, steps, days) => {
        for (const asOf of days) {
          const due = dueReminders(ends, { steps, asOf, since: asOf, made: new Set() });
          const sent = due.filter(({ isSkipped }) => !isSkipped);
          const whom = sent.map(({ end, recipient }) => `${end.id} ${recipient.id}`);
          expect(new Set(whom).size).toBe(whom.length);
          for (const one of due.filter(({ isSkipped }) => isSkipped)) {
            const later = sent.find(
              ({ end, recipient }) => end === one.end && recipient === one.recipient,
            );
            expect(later?.daysBefore).toBeLessThan(one.daysBefore);
          }
        }
      }),
    );
  });

  test("run every day, each step is sent on its day: what a calendar on the wall would say", () => {
    fc.assert(
      fc.property(anyEnds, anySteps, (ends, steps) => {
        const expected = EVERY_DAY.flatMap((on) =>
          ends.flatMap(({ end, recipients }) =>
            recipients.flatMap(({ kind, id }) => {
              const first = on === FIRST;
              const isBegun = end.beginsOn <= on;
              const today = steps[kind].filter((before) => addDays(end.lastDay, -before) === on);
              const passed = steps[kind].filter((before) => addDays(end.lastDay, -before) <= on);
              const isLate = (first || end.beginsOn === on) && end.lastDay >= on;
              const sent = isLate ? passed.sort((a, b) => a - b).slice(0, 1) : today;
              return isBegun ? sent.map((before) => `${end.id} ${id} ${before} ${on}`) : [];
            }),
          ),
        );
        const told = run(EVERY_DAY, () => ends, steps).filter(({ isSkipped }) => !isSkipped);
        expect(
          told
            .map(
              ({ end, recipient, daysBefore, on }) =>
                `${end.id} ${recipient.id} ${daysBefore} ${on}`,
            )
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });

  test("after any downtime nothing is lost but what a later step overtook", () => {
    fc.assert(
      fc.property(anyEnds, anySteps, fc.subarray(EVERY_DAY), (ends, steps, days) => {
        const last = EVERY_DAY[EVERY_DAY.length - 1] ?? FIRST;
        const awake = [FIRST, ...days.filter((on) => on !== FIRST && on !== last), last];
        const some = run(awake, () => ends, steps).map(keyOf);
        const all = run(EVERY_DAY, () => ends, steps).map(keyOf);
        expect(new Set(some)).toEqual(new Set(all));
      }),
    );
  });

  test("what is due lies in the window that is asked for", () => {
    fc.assert(
      fc.property(anyEnds, anySteps, fc.nat(40), fc.nat(9), (ends, steps, on, down) => {
        const asOf = addDays(FIRST, on);
        const since = addDays(asOf, -down);
        const window = dueWindow(steps, asOf, since);
        for (const { end } of dueReminders(ends, { steps, asOf, since, made: new Set() })) {
          expect(window && window.first <= end.lastDay && end.lastDay <= window.last).toBe(true);
        }
      }),
    );
  });
});

describe("reminding", () => {
  const steps: Steps = { holder: [60, 30, 7, -1], manager: [], officer: [] };
  const LAST = day("2026-12-31");
  const held = (lastDay = LAST): Addressed[] => [{ end: anEnd(lastDay), recipients: [HOLDER] }];
  const sent = (days: readonly string[], known: (asOf: Day) => readonly Addressed[]) =>
    run(days.map(day), known, steps).flatMap(({ isSkipped, daysBefore }) =>
      isSkipped ? [] : [daysBefore],
    );

  test("sends what was missed in three days' downtime once", () => {
    const days = ["2026-11-28", "2026-12-02", "2026-12-03"];
    expect(sent(days, () => held())).toEqual([60, 30]);
  });

  test("tells only the latest of many that were missed", () => {
    const told = run([day("2026-10-01"), day("2026-12-28")], () => held(), steps);
    expect(told.map(({ daysBefore, isSkipped }) => [daysBefore, isSkipped])).toEqual([
      [60, true],
      [30, true],
      [7, false],
    ]);
  });

  test("is quiet from the day on which it is renewed, and begins anew with another end", () => {
    const renewedOn = day("2026-12-10");
    const days = ["2026-11-01", "2026-12-01", "2026-12-24", "2027-01-01"];
    expect(sent(days, (asOf) => (asOf < renewedOn ? held() : []))).toEqual([60, 30]);
    const moved = (asOf: Day) => held(asOf < renewedOn ? LAST : day("2027-01-05"));
    expect(sent(days, moved)).toEqual([60, 30, 30, 7]);
  });

  test("says nothing of what had ended before it began, or is heard of long after its end", () => {
    expect(sent(["2027-01-05", "2027-01-06"], () => held())).toEqual([]);
    const days = ["2026-12-01", "2027-03-01", "2027-03-02"];
    expect(sent(days, (asOf) => (asOf > day("2027-03-01") ? held() : []))).toEqual([]);
  });

  test("says that it has ended where that was missed", () => {
    expect(sent(["2026-12-25", "2027-01-04"], () => held())).toEqual([7, -1]);
  });
});
