import fc from "fast-check";
import { test } from "vitest";
import { holderOf } from "@/lib/rule/holder";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { minimumOnDays } from "@/tests/support/organisation/oracle/team";

test("every team minimum of 10,000 organisations is what a look at each day says", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      const candidates = people.map((facts) => ({
        facts,
        holder: holderOf(meaning, facts, lowest),
      }));
      for (const minimum of meaning.minimums) {
        const headCount = headCountOf(minimum, candidates, meaning.parents);
        expectSame(
          WINDOW.map((asOf) => minimumOn(headCount, asOf)),
          minimumOnDays({ minimum, people, meaning, lowest }, WINDOW),
        );
      }
    }),
    { numRuns: 10_000 },
  );
});
