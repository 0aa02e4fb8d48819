import fc from "fast-check";
import { expect, test } from "vitest";
import { rolesOn } from "@/lib/competency/asked";
import { matrixRow } from "@/lib/competency/matrix";
import { teamDay } from "@/lib/competency/team-day";
import type { PersonFacts } from "@/lib/facts";
import { isWithin, memberDays } from "@/lib/standing/scope";
import { whenever } from "@/lib/timeline/of-spans";
import { at, constant } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, competencyIds, WINDOW } from "@/tests/support/organisation/arbitrary-facts";

test("A team's day has whoever is in it on the day, with what their rows over all time say of it", () => {
  const question = fc.record({ proof: anyProof, warningDays: fc.nat(5) });
  fc.assert(
    fc.property(anyOrganisation, question, ({ meaning, people: all }, asked) => {
      const people = all.map(inOneTeam);
      for (const teamId of meaning.parents.keys()) {
        const isBelow = (team: typeof teamId) => isWithin(team, teamId, meaning.parents);
        for (const asOf of WINDOW) {
          const day = teamDay(people, isBelow, meaning, {
            ...asked,
            asOf,
            competencies: competencyIds,
          });
          const here = people.filter((facts) =>
            at(whenever(memberDays({ teamIds: [teamId] }, facts, meaning.parents)), asOf),
          );
          expect(day.members.map(({ personId, roleIds }) => [personId, roleIds])).toEqual(
            here.map((facts) => [facts.personId, rolesOn(facts, asOf)]),
          );
          const cells = here.flatMap((facts) => {
            const row = matrixRow(facts, meaning, asked);
            return competencyIds.map((id) => at(row.get(id) ?? constant(0), asOf));
          });
          expect([...day.values]).toEqual(cells);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** A person is in one team at a time: the database sees to it, the organisations here do not. */
function inOneTeam(facts: PersonFacts): PersonFacts {
  return { ...facts, memberships: facts.memberships.slice(0, 1) };
}
