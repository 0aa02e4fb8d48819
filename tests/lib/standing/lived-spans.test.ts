import fc from "fast-check";
import { expect, test } from "vitest";
import { rungBit } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { livedSpans } from "@/lib/standing/lived-spans";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { inOneTeamAtATime } from "@/tests/support/organisation/one-team";

test("on every day the spans that hold at a rung are the standings at it, each once", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, proof) => {
      for (const facts of people.map(inOneTeamAtATime)) {
        const holding = livedSpans(facts, meaning).filter((span) => span.rungs & rungBit(proof));
        for (const requirement of meaning.requirements) {
          const timeline = standingsOf(requirement, facts, holderOf(meaning, facts, proof));
          const own = holding.filter((span) => span.requirementId === requirement.id);
          for (const day of WINDOW) {
            const on = own.filter(({ from, until }) => from <= day && day < until);
            const standing = at(timeline, day);
            expect(on.map((span) => span.standing)).toEqual(standing ? [standing] : []);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
