import fc from "fast-check";
import { expect, test } from "vitest";
import { levelsOn } from "@/lib/competency/levels";
import { shareReached } from "@/lib/competency/readiness-grid";
import { groupBy } from "@/lib/group-by";
import { isOn } from "@/lib/span";
import { demandOn } from "@/lib/team/demand";
import { teamHistory } from "@/lib/team/history/team-history";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { teamIds, WINDOW } from "@/tests/support/organisation/arbitrary-facts";

test("Demand and supply are those of every member's levels, and the most that is missing comes first", () => {
  fc.assert(
    fc.property(anyOrganisation, fc.constantFrom(...WINDOW), ({ meaning, people }, on) => {
      const histories = teamIds.map((id) => teamHistory(id, people, meaning, "attested"));
      const demand = demandOn(histories, on);
      // Nobody is in two teams at once; where somebody were, each would count them.
      const members = people
        .filter(({ joinedOn, leftOn }) => isOn(on, joinedOn, leftOn))
        .flatMap((person) =>
          person.memberships
            .filter(({ startsOn, endsOn }) => isOn(on, startsOn, endsOn))
            .map(() => person),
        );
      const levels = members
        .flatMap((facts) => levelsOn(facts, meaning, "attested", on))
        .filter(({ required }) => required !== null);
      const expected = [...groupBy(levels, ({ competencyId }) => competencyId)].map(
        ([competencyId, own]) => ({ competencyId, ...shareReached(own) }),
      );
      expect(new Set(demand)).toEqual(new Set(expected));
      const missing = demand.map(({ met, required }) => required - met);
      expect(missing).toEqual(missing.toSorted((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});
