import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import { addShares, NO_SHARE } from "@/lib/competency/readiness-grid";
import { PROOFS } from "@/lib/proof";
import { addFigures, NO_FIGURES, teamFiguresOn } from "@/lib/team/figures";
import { type Headline, headlinesOn } from "@/lib/team/headline";
import { singleHoldersOn } from "@/lib/team/history/on-day";
import { type TeamHistory, teamHistory } from "@/lib/team/history/team-history";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, teamIds } from "@/tests/support/organisation/arbitrary-facts";

test("are what the figures of the teams add up to, on any day and rung", () => {
  const anyRung = fc.constantFrom(...PROOFS);
  fc.assert(
    fc.property(anyOrganisation, fc.array(anyDay), anyRung, (organisation, days, proof) => {
      const { people, meaning } = organisation;
      const histories = teamIds.map((id) => teamHistory(id, people, meaning, proof));
      expect(headlinesOn(histories, days)).toEqual(days.map((day) => summed(histories, day)));
    }),
    { numRuns: 300 },
  );
});

function summed(histories: readonly TeamHistory[], asOf: Day): Headline {
  const { slots, readiness } = histories
    .map((history) => teamFiguresOn(history, { asOf, warningDays: 0 }, () => "All"))
    .reduce(addFigures, NO_FIGURES);
  const { expiring: _, ...counts } = slots;
  const single = histories.flatMap((history) => singleHoldersOn(history, asOf));
  return {
    slots: counts,
    readiness: [...readiness.values()].reduce(addShares, NO_SHARE),
    singleHolders: single.length,
  };
}
