import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import { demandsOf, type JourneyDemand } from "@/lib/journey/demands";
import type { Goal } from "@/lib/journey/goal";
import { partakersIn } from "@/lib/journey/partakers";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf, holderUnder } from "@/lib/rule/holder";
import type { World } from "@/lib/sandbox/world";
import { standingsOf } from "@/lib/standing/standings";
import { headCountOf } from "@/lib/team/minimum";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, type Organisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  aMembership,
  aMinimum,
  anAsked,
  anAward,
  aPerson,
  aRequirement,
  aRole,
  aWaiver,
  day,
} from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const UNTIL = day("2027-06-30");
const [ADA, BEN] = [name.personId("ada"), name.personId("ben")];
const LEAD = name.roleId("lead");

const asked = (goal: Goal, world: World, people = world.people.map(({ personId }) => personId)) =>
  demandsOf({ goal, people, until: UNTIL, proof: "attested" }, world, world.meaning.minimums);

describe("a role", () => {
  const meaning = aMeaning({
    roleCompetencies: new Map([
      [
        LEAD,
        [
          anAsked(),
          anAsked({ competencyId: name.competencyId("defence"), importance: "desirable" }),
          anAsked({ competencyId: name.competencyId("later"), startsOn: day("2027-07-01") }),
        ],
      ],
    ]),
    requirements: [aRequirement({ scope: { teamIds: [], roleIds: [LEAD] } })],
  });
  const world = { meaning, people: [aPerson()] };

  test("asks everybody for what it asks by then, and for what is required of its holders", () => {
    const goal = { kind: "role", roleId: LEAD, desirableToo: false } as const;
    expect(asked(goal, world).map(({ key }) => key)).toEqual([
      "competency networks ada",
      "requirement requirement ada",
    ]);
  });

  test("asks for what it only wishes for where that is wanted", () => {
    const goal = { kind: "role", roleId: LEAD, desirableToo: true } as const;
    expect(asked(goal, world)).toHaveLength(3);
  });
});

describe("a minimum", () => {
  const meaning = aMeaning({ minimums: [aMinimum({ minimum: 2 })] });
  const ben = aPerson({ personId: BEN, awards: [anAward()] });

  test("needs so many fewer of those who take part as others meet it", () => {
    const world = { meaning, people: [aPerson(), ben] };
    const [demand] = asked({ kind: "minimums" }, world, [ADA]);
    expect(demand).toMatchObject({ people: [ADA], others: 1, needed: 1 });
  });

  test("asks nobody who is not in its team by then", () => {
    const gone = { memberships: [aMembership({ endsOn: day("2027-01-01") })] };
    const world = { meaning, people: [aPerson(gone), ben] };
    const [demand] = asked({ kind: "minimums" }, world);
    expect(demand).toMatchObject({ people: [BEN], others: 0, needed: 2 });
  });
});

test("competencies are asked of everybody, or of so many", () => {
  const world = { meaning: aMeaning(), people: [aPerson(), aPerson({ personId: BEN })] };
  const competencyIds = [name.competencyId("networks")];
  const goal = { kind: "competencies", competencyIds, level: 2 } as const;
  expect(asked({ ...goal, holders: null }, world)).toMatchObject([
    { people: [ADA], needed: 1 },
    { people: [BEN], needed: 1 },
  ]);
  expect(asked({ ...goal, holders: 1 }, world)).toMatchObject([{ people: [ADA, BEN], needed: 1 }]);
});

test("what is waived on the last day is asked of nobody", () => {
  const meaning = aMeaning({ requirements: [aRequirement()] });
  const goal = { kind: "requirements", requirementIds: [] } as const;
  expect(asked(goal, { meaning, people: [aPerson({ roles: [aRole()] })] })).toHaveLength(1);
  expect(asked(goal, { meaning, people: [aPerson({ waivers: [aWaiver()] })] })).toEqual([]);
});

test("whoever is named and in the team on the last day takes part; where nobody is, everybody", () => {
  const blue = name.teamId("blue");
  const gone = aPerson({ personId: BEN, leftOn: day("2027-01-01") });
  const world = { meaning: aMeaning(), people: [aPerson(), gone] };
  const journey = { teamId: blue, personIds: [], endsOn: UNTIL };
  expect(partakersIn(world, journey)).toEqual([ADA]);
  expect(partakersIn(world, { ...journey, personIds: [BEN] })).toEqual([]);
});

describe("in every organisation", () => {
  const isMet = ({ meaning, people }: Organisation, until: Day, proof: Lowest) => {
    return ({ rule, regulated, people: [personId] }: JourneyDemand) => {
      const facts = people.find((one) => one.personId === personId);
      if (!facts) throw new Error("Nobody is asked who is not there.");
      const holder = holderUnder({ regulated }, holderOf(meaning, facts, proof));
      return at(evaluate(rule, holder), until).met;
    };
  };

  test("requirements are asked for and open where standings are gaps, or in grace", () => {
    fc.assert(
      fc.property(anyOrganisation, anyDay, anyProof, (organisation, until, proof) => {
        const { meaning, people } = organisation;
        const goal = { kind: "requirements", requirementIds: [] } as const;
        const wish = { goal, people: people.map(({ personId }) => personId), until, proof };
        const open = demandsOf(wish, organisation, []).filter(
          (demand) => !isMet(organisation, until, proof)(demand),
        );
        const expected = people.flatMap((facts) =>
          meaning.requirements.flatMap((requirement) => {
            const standings = standingsOf(requirement, facts, holderOf(meaning, facts, proof));
            const kind = at(standings, until)?.kind;
            return kind === "gap" || kind === "grace" ? [keyOf(requirement.id, facts)] : [];
          }),
        );
        expect({ day: formatDay(until), keys: open.map(({ key }) => key).sort() }).toEqual({
          day: formatDay(until),
          keys: expected.sort(),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test("minimums are asked for by as many as their head count is short of", () => {
    fc.assert(
      fc.property(anyOrganisation, anyDay, anyProof, (organisation, until, proof) => {
        const { meaning, people } = organisation;
        const all = people.map(({ personId }) => personId);
        const wish = { goal: { kind: "minimums" }, people: all, until, proof } as const;
        const demands = demandsOf(wish, organisation, meaning.minimums);
        for (const [index, minimum] of meaning.minimums.entries()) {
          const candidates = people.map((facts) => ({
            facts,
            holder: holderOf(meaning, facts, proof),
          }));
          const { count } = headCountOf(minimum, candidates, meaning.parents);
          const demand = demands[index];
          if (!demand) throw new Error("Every minimum is asked for.");
          const met = demand.people.filter((personId) =>
            isMet(organisation, until, proof)({ ...demand, people: [personId] }),
          );
          expect(met.length + demand.others).toBe(at(count, until));
          expect(demand.needed).toBe(Math.max(0, minimum.minimum - demand.others));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

type Lowest = Parameters<typeof holderOf>[2];

function keyOf(id: string, { personId }: PersonFacts): string {
  return `requirement ${id} ${personId}`;
}
