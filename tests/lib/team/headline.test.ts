import fc from "fast-check";
import { expect, test } from "vitest";
import { addShares, NO_SHARE } from "@/lib/competency/readiness-grid";
import { PROOFS } from "@/lib/proof";
import { addFigures, NO_FIGURES, teamFiguresOn } from "@/lib/team/figures";
import { headlineOn } from "@/lib/team/headline";
import { singleHoldersOn } from "@/lib/team/history/on-day";
import { teamHistory } from "@/lib/team/history/team-history";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, teamIds } from "@/tests/support/organisation/arbitrary-facts";

test("is what the figures of the teams add up to, on any day and rung", () => {
  const anyRung = fc.constantFrom(...PROOFS);
  fc.assert(
    fc.property(anyOrganisation, anyDay, anyRung, ({ people, meaning }, asOf, proof) => {
      const histories = teamIds.map((id) => teamHistory(id, people, meaning, proof));
      const { slots, readiness } = histories
        .map((history) => teamFiguresOn(history, { asOf, warningDays: 0 }, () => "All"))
        .reduce(addFigures, NO_FIGURES);
      const { expiring: _, ...counts } = slots;
      const single = histories.flatMap((history) => singleHoldersOn(history, asOf));
      expect(headlineOn(histories, asOf)).toEqual({
        slots: counts,
        readiness: [...readiness.values()].reduce(addShares, NO_SHARE),
        singleHolders: single.length,
      });
    }),
    { numRuns: 300 },
  );
});
