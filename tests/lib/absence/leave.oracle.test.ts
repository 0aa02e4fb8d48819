import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestMissing } from "@/lib/absence/fewest";
import { awayIn, type Leave, presentIn } from "@/lib/absence/leave";
import { shortfallsIn } from "@/lib/absence/shortfall";
import { leastIn, mondaysIn, shortWeeks, weekIn } from "@/lib/absence/week";
import { addDays, type Day } from "@/lib/calendar";
import type { TeamMinimum } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";
import { type HeadCount, headCountOf } from "@/lib/team/minimum";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { isAway } from "@/tests/support/organisation/oracle/absence";
import { isDuring } from "@/tests/support/organisation/oracle/rule";
import { minimumOnDays } from "@/tests/support/organisation/oracle/team";

const [FIRST] = WINDOW as readonly [Day, ...Day[]];
const SPAN = { from: FIRST, until: addDays(FIRST, WINDOW.length) };

/** For people by their place among all, so that most of them are there. */
const anyLeave = fc.array(fc.record({ who: fc.nat(4), from: anyDay, length: fc.nat(9) }), {
  maxLength: 6,
});

type Stood = { readonly day: Day; readonly holders: readonly PersonId[] };

/** Each with what a look at each day says of it. */
function eachMinimum(
  runs: number,
  check: (headCount: HeadCount, stood: readonly Stood[], leave: readonly Leave[]) => void,
): void {
  fc.assert(
    fc.property(anyOrganisation, anyProof, anyLeave, ({ meaning, people }, lowest, said) => {
      const leave = said.flatMap(({ who, from, length }) => {
        const person = people[who];
        return person ? [{ personId: person.personId, from, last: addDays(from, length) }] : [];
      });
      const candidates = people.map((facts) => {
        return { facts, holder: holderOf(meaning, facts, lowest) };
      });
      for (const minimum of meaning.minimums) {
        const look = minimumOnDays({ minimum, people, meaning, lowest }, WINDOW);
        const stood = WINDOW.map((day, index) => ({ day, holders: look[index]?.holders ?? [] }));
        check(headCountOf(minimum, candidates, meaning.parents), stood, leave);
      }
    }),
    { numRuns: runs },
  );
}

const inForce = ({ startsOn, endsOn }: TeamMinimum, day: Day) => isDuring(day, startsOn, endsOn);
const thereOf = (holders: readonly PersonId[], leave: readonly Leave[], day: Day) =>
  holders.filter((id) => !isAway(leave, id, day));

test("who is there, and each shortfall, is what a look at each day says", () => {
  let short = 0;
  eachMinimum(6_000, (headCount, stood, leave) => {
    const away = awayIn(leave);
    const present = presentIn(headCount, away);
    const shortfalls = shortfallsIn(headCount, away, SPAN);
    const { minimum } = headCount;
    for (const { day, holders } of stood) {
      const there = thereOf(holders, leave, day);
      expect(at(present.count, day)).toBe(there.length);
      const missing = holders.filter((id) => !there.includes(id));
      const isShort = there.length < minimum.minimum && missing.length > 0;
      const found = shortfalls.filter(({ from, until }) => from <= day && day < until);
      short += found.length;
      expectSame(
        found.map(({ from: _, until: __, ...one }) => one),
        isShort && inForce(minimum, day)
          ? [
              {
                present: there.length,
                holders: holders.length,
                away: missing,
                isAnyway: holders.length < minimum.minimum,
              },
            ]
          : [],
      );
    }
  });
  expect(short).toBeGreaterThan(1_000);
}, 120_000);

test("each week of the calendar is what its days are", () => {
  let weeks = 0;
  eachMinimum(6_000, (headCount, stood, leave) => {
    const { minimum } = headCount;
    const away = awayIn(leave);
    const found = shortWeeks(shortfallsIn(headCount, away, SPAN), SPAN);
    for (const monday of mondaysIn(SPAN)) {
      const own = stood.filter(({ day }) => day >= monday && day < addDays(monday, 7));
      const days = own
        .filter(({ day }) => inForce(minimum, day))
        .map(({ day, holders }) => {
          const there = thereOf(holders, leave, day);
          return { day, there: there.length, missing: holders.filter((id) => !there.includes(id)) };
        });
      const least = days.length === 0 ? null : Math.min(...days.map(({ there }) => there));
      expect(leastIn(presentIn(headCount, away), weekIn(monday, SPAN))).toBe(least);
      const short = days.filter(({ there, missing }) => {
        return there < minimum.minimum && missing.length > 0;
      });
      const week = found.find((one) => one.monday === monday);
      weeks += short.length > 0 ? 1 : 0;
      expect(week?.days ?? 0).toBe(short.length);
      expect(new Set(week?.away ?? [])).toEqual(new Set(short.flatMap(({ missing }) => missing)));
      if (!week) continue;
      expect(week.isAnyway).toBe(
        short.every(({ there, missing }) => there + missing.length < minimum.minimum),
      );
      expect(week.worst.present).toBe(Math.min(...short.map(({ there }) => there)));
    }
  });
  expect(weeks).toBeGreaterThan(300);
}, 120_000);

test("the fewest who have to be missing are one more than there are to spare on the scarcest day", () => {
  eachMinimum(1_500, (headCount, stood) => {
    const { minimum } = headCount;
    const days = stood.filter(({ day }) => inForce(minimum, day));
    const needed = days.map(({ holders }) => Math.max(0, holders.length - minimum.minimum + 1));
    const least = Math.min(...needed);
    const fewest = fewestMissing(headCount, SPAN);
    const scarcest = days[needed.indexOf(least)];
    expect(fewest?.people ?? null).toBe(days.length === 0 ? null : least);
    expect(fewest?.on ?? null).toBe(scarcest?.day ?? null);
    const before = stood[0]?.holders ?? [];
    const lost = before.filter((id) => !scarcest?.holders.includes(id));
    if (fewest) expect(fewest.losses.map(({ personId }) => personId)).toEqual(lost);
  });
}, 120_000);
