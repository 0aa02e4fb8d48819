import fc from "fast-check";
import { expect, test } from "vitest";
import { askedOf } from "@/lib/competency/asked";
import type { PersonFacts } from "@/lib/facts";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { closedByEarning, type GainQuestion, openSlots } from "@/lib/sandbox/gain";
import { type Difference, differencesIn, pairsBetween } from "@/lib/sandbox/pairs";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyCredential, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  anAsked,
  anAward,
  aPerson,
  aRequirement,
  day,
} from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const CISSP = { id: name.credentialId("cissp"), validity: "months", validityMonths: 36 } as const;
const OTHER = {
  id: name.credentialId("other"),
  validity: "unknown",
  validityMonths: null,
} as const;
const networks = name.competencyId("networks");
const analyst = name.roleId("analyst");
const required = aRequirement({
  scope: { teamIds: [], roleIds: [analyst] },
  rule: { credential: CISSP.id },
});

const question: GainQuestion = {
  meaning: aMeaning({
    requirements: [required],
    roleCompetencies: new Map([[analyst, [anAsked({ competencyId: networks, level: 2 })]]]),
    mappings: new Map([[networks, [{ credentialId: CISSP.id, level: 3 }]]]),
  }),
  ...{ roleId: analyst, proof: "attested", asOf: TODAY },
};

test("a credential closes the requirement that names it and the level that it shows", () => {
  const ben = aPerson({ awards: [] });
  const open = openSlots(ben, question);
  expect(open).toEqual({ requirements: [required.id], competencies: [networks] });
  expect(closedByEarning(CISSP, open, { facts: ben, question })).toEqual(open);
  const nothing = { requirements: [], competencies: [] };
  expect(closedByEarning(OTHER, open, { facts: ben, question })).toEqual(nothing);
});

test("who holds it already has nothing open, and gains nothing", () => {
  const ada = aPerson({ awards: [anAward({ credentialId: CISSP.id })] });
  const open = openSlots(ada, question);
  expect(open).toEqual({ requirements: [], competencies: [] });
});

test("what is asked of another role is not open for this one", () => {
  const ben = aPerson({ awards: [] });
  expect(openSlots(ben, { ...question, roleId: name.roleId("rigger") })).toEqual({
    ...{ requirements: [], competencies: [] },
  });
});

/** As the what-if page has it: standings that would be met from the very day. */
function metByScenario(facts: PersonFacts, credentialId: typeof CISSP.id, asked: GainQuestion) {
  const { meaning, proof, asOf } = asked;
  const before = { people: [facts], meaning };
  const step = { kind: "earn", personId: facts.personId, credentialId } as const;
  const days = { on: asOf, expiresOn: null, proof };
  const { world: after } = applyScenario(before, [{ ...step, ...days }]);
  const pairs = pairsBetween({ before, after }, { teamIds: [], proof });
  const isClosed = ({ before: was, after: is }: Difference) =>
    (was?.standing.kind === "gap" || was?.standing.kind === "grace") && is?.standing.kind === "met";
  const closed = differencesIn(pairs, asOf, asOf).filter(isClosed);
  return { closed: closed.map(({ requirementId }) => requirementId), facts: after.people[0] };
}

test("on any data it says what the what-if engine says", () => {
  fc.assert(
    fc.property(anyOrganisation, anyCredential, anyProof, anyDay, (world, id, proof, asOf) => {
      const { meaning, people } = world;
      const [roleId = analyst] = meaning.roleCompetencies.keys();
      const asked = { meaning, roleId, proof, asOf };
      const credential = { id, validity: "none", validityMonths: null } as const;
      for (const facts of people) {
        const open = openSlots(facts, asked);
        const closed = closedByEarning(credential, open, { facts, question: asked });
        const expected = metByScenario(facts, id, asked);
        const inRole = expected.closed.filter((one) => open.requirements.includes(one));
        expect(closed.requirements.toSorted()).toEqual(inRole.toSorted());
        const holder = holderOf(meaning, expected.facts ?? facts, proof);
        for (const [competency, { level }] of askedOf(meaning, roleId, asOf)) {
          const isReached = at(levelOf(competency, holder), asOf) >= level;
          expect(closed.competencies.includes(competency)).toBe(
            isReached && open.competencies.includes(competency),
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});
