import fc from "fast-check";
import { test } from "vitest";
import { countStandings, coverageOf } from "@/lib/coverage/coverage";
import { holderOf } from "@/lib/rule/holder";
import { standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { runOnDays, standingsOnDays } from "@/tests/support/organisation/oracle/standing";
import { coverageOnDay } from "@/tests/support/organisation/oracle/team";

test("every standing and coverage of 10,000 organisations is what a look at each day says", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      const slots = people.flatMap((person) =>
        meaning.requirements.map((requirement) => ({
          timeline: standingsOf(requirement, person, holderOf(meaning, person, lowest)),
          expected: standingsOnDays({ requirement, person, meaning, lowest }, WINDOW),
        })),
      );
      for (const { timeline, expected } of slots) {
        expectSame(
          WINDOW.map((day) => at(timeline, day)),
          expected,
        );
        expectSame(
          WINDOW.map((day) => standingOn(timeline, day)),
          expected.map((_, index) => runOnDays(expected, WINDOW, index)),
        );
      }
      for (const [index, day] of WINDOW.entries()) {
        const counts = countStandings(slots.map(({ timeline }) => at(timeline, day)));
        expectSame(
          { ...counts, coverage: coverageOf(counts) },
          coverageOnDay(slots.map(({ expected }) => expected[index] ?? null)),
        );
      }
    }),
    { numRuns: 10_000 },
  );
});
