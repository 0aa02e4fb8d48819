import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { askedByRole, rolesOn } from "@/lib/competency/asked";
import { successionsOn } from "@/lib/competency/successors";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { aMeaning, aPerson, aRole, day } from "@/tests/support/organisation/build";
import { levelShown } from "@/tests/support/organisation/oracle/rule";

const DAYS_AHEAD = 40;

type On = { meaning: Meaning; asOf: Day; proof: Proof };

type How = "in the role" | "ready" | "one step" | "far";

/** How far somebody is, each competency looked up by itself. */
function howFar(roleId: RoleId, person: PersonFacts, { meaning, asOf, proof }: On): How {
  if (rolesOn(person, asOf).includes(roleId)) return "in the role";
  const levels = askedByRole(meaning, roleId, asOf).map(({ competencyId, level }) => ({
    own: levelShown(competencyId, { person, meaning, day: asOf, lowest: proof }),
    level,
  }));
  const short = levels.filter(({ own, level }) => own < level).length;
  if (short === 0) return levels.length > 0 ? "ready" : "far";
  return short === 1 && levels.some(({ own }) => own > 0) ? "one step" : "far";
}

/** The last day before the first on which somebody is not in the role, day by day. */
function lastDayOf(roleId: RoleId, person: PersonFacts, asOf: Day): Day | null {
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => addDays(asOf, index + 1));
  const out = days.find((on) => !rolesOn(person, on).includes(roleId));
  return out === undefined ? null : addDays(out, -1);
}

test("a succession is what looking at everybody, one by one, finds", () => {
  fc.assert(
    fc.property(anyOrganisation, anyDay, anyProof, ({ meaning, people }, asOf, proof) => {
      const roleIds = [...meaning.roleCompetencies.keys()];
      const until = addDays(asOf, DAYS_AHEAD);
      const found = successionsOn(roleIds, people, meaning, { asOf, proof, until });
      expect(found.map(({ roleId }) => roleId)).toEqual(roleIds);
      for (const { roleId, asks, holders, leaving, ready, oneStep } of found) {
        const those = (how: How) =>
          people
            .filter((own) => howFar(roleId, own, { meaning, asOf, proof }) === how)
            .map(({ personId }) => personId);
        expect(asks).toBe(askedByRole(meaning, roleId, asOf).length);
        expect(holders).toEqual(those("in the role"));
        expect([...ready].sort()).toEqual(those("ready").sort());
        expect([...oneStep].sort()).toEqual(those("one step").sort());
        const inRole = people.filter(({ personId }) => holders.includes(personId));
        const known = inRole.flatMap((own) => {
          const lastDay = lastDayOf(roleId, own, asOf);
          return lastDay === null ? [] : [{ personId: own.personId, lastDay }];
        });
        expect(leaving).toHaveLength(known.length);
        expect(leaving).toEqual(expect.arrayContaining(known));
        expect(leaving.map(({ lastDay }) => lastDay)).toEqual(
          known.map(({ lastDay }) => lastDay).sort((a, b) => a - b),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("who gives up a role and takes it again the next day does not leave it", () => {
  const asOf = day("2026-11-22");
  const meaning = aMeaning();
  const stays = [
    aRole({ endsOn: day("2026-12-31") }),
    aRole({ startsOn: day("2027-01-01"), endsOn: day("2027-03-31") }),
  ];
  const leavingOf = (facts: Partial<PersonFacts>) =>
    successionsOn([aRole().roleId], [aPerson({ roles: stays, ...facts })], meaning, {
      ...{ asOf, proof: "attested", until: day("2027-11-22") },
    })[0]?.leaving;
  expect(leavingOf({})).toEqual([{ personId: "ada", lastDay: day("2027-03-31") }]);
  expect(leavingOf({ leftOn: day("2027-01-31") })).toEqual([
    { personId: "ada", lastDay: day("2027-01-31") },
  ]);
  expect(leavingOf({ roles: [aRole()] })).toEqual([]);
});
