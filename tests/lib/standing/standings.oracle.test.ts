import fc from "fast-check";
import { test } from "vitest";
import { holderOf } from "@/lib/rule/holder";
import { standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { runOnDays, standingsOnDays } from "@/tests/support/organisation/oracle/standing";

test("every standing of 10,000 organisations is what a look at each day says", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      for (const person of people) {
        const holder = holderOf(meaning, person, lowest);
        for (const requirement of meaning.requirements) {
          const timeline = standingsOf(requirement, person, holder);
          const expected = standingsOnDays({ requirement, person, meaning, lowest }, WINDOW);
          expectSame(
            WINDOW.map((day) => at(timeline, day)),
            expected,
          );
          expectSame(
            WINDOW.map((day) => standingOn(timeline, day)),
            expected.map((_, index) => runOnDays(expected, WINDOW, index)),
          );
        }
      }
    }),
    { numRuns: 10_000 },
  );
});
