import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import { newlyCovered } from "@/lib/competency/newly-covered";
import type { PersonFacts } from "@/lib/facts";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, competencyIds } from "@/tests/support/organisation/arbitrary-facts";
import { levelShown } from "@/tests/support/organisation/oracle/rule";

test("what is newly covered is what a look at everybody on either day says", () => {
  let found = 0;
  fc.assert(
    fc.property(
      anyOrganisation,
      fc.tuple(anyDay, anyDay),
      anyProof,
      fc.nat(2),
      ({ meaning, people }, [since, asOf], proof, joined) => {
        // Those after the first few were not in the team on the earlier day.
        const before = { people: people.slice(0, joined), asOf: since };
        const covered = newlyCovered(before, { people, asOf }, meaning, proof);
        const levelOf = (
          competency: (typeof competencyIds)[number],
          person: PersonFacts,
          on: Day,
        ) => levelShown(competency, { person, meaning, day: on, lowest: proof });
        for (const competency of competencyIds) {
          const levels = people.map((person) => levelOf(competency, person, asOf));
          const isKnown = before.people.some((person) => levelOf(competency, person, since) > 0);
          const highest = Math.max(0, ...levels);
          const one = covered.find(({ competencyId }) => competencyId === competency);
          expect(one?.level ?? 0).toBe(isKnown ? 0 : highest);
          if (!one) continue;
          found++;
          const who = people.filter((_, index) => (levels[index] ?? 0) > 0);
          expect(new Set(one.personIds)).toEqual(new Set(who.map(({ personId }) => personId)));
          expect(one.personIds).toHaveLength(who.length);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(found).toBeGreaterThan(100);
}, 60_000);
