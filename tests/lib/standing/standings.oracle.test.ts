import fc from "fast-check";
import { expect, test } from "vitest";
import { holderOf } from "@/lib/rule/holder";
import { standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, anyProof, WINDOW } from "@/tests/support/organisation/arbitrary";
import { runOnDays, standingsOnDays } from "@/tests/support/organisation/oracle/standing";

test("every standing of 10,000 organisations is what a look at each day says", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      for (const person of people) {
        const holder = holderOf(meaning, person, lowest);
        for (const requirement of meaning.requirements) {
          const timeline = standingsOf(requirement, person, holder);
          const expected = standingsOnDays({ requirement, person, meaning, lowest }, WINDOW);
          expect(WINDOW.map((day) => at(timeline, day))).toEqual(expected);
          const runs = expected.map((standing, index) =>
            standing === null ? null : { standing, ...runOnDays(expected, WINDOW, index) },
          );
          expect(WINDOW.map((day) => standingOn(timeline, day))).toEqual(runs);
        }
      }
    }),
    { numRuns: 10_000 },
  );
});
