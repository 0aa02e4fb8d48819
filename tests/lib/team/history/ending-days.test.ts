import fc from "fast-check";
import { expect, test } from "vitest";
import { rungBit } from "@/lib/proof";
import { livedSpans } from "@/lib/standing/lived-spans";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { endingDaysOn } from "@/lib/team/history/matters";
import { teamHistory } from "@/lib/team/history/team-history";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, teamIds } from "@/tests/support/organisation/arbitrary-facts";

test("what ends, ends when the run does that its span lies in", { timeout: 60_000 }, () => {
  const anyQuestion = fc.record({ asOf: anyDay, warningDays: fc.nat(20) });
  fc.assert(
    fc.property(anyOrganisation, anyQuestion, anyProof, ({ people, meaning }, question, proof) => {
      const { asOf, warningDays } = question;
      for (const teamId of teamIds) {
        const ends = people
          .flatMap((facts) => livedSpans(facts, meaning))
          .filter((span) => (span.rungs & rungBit(proof)) !== 0)
          .filter((span) => span.teamId === teamId && span.standing.kind === "met")
          .filter((span) => span.from <= asOf && asOf < span.until)
          .map((span) => span.run.until)
          .filter((day) => day <= expiryHorizon(asOf, warningDays));
        const days = endingDaysOn(teamHistory(teamId, people, meaning, proof), question);
        expect(days.sort()).toEqual(ends.sort());
      }
    }),
    { numRuns: 500 },
  );
});
