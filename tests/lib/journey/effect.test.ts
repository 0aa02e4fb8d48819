import { expect, test } from "vitest";
import { demandsOf } from "@/lib/journey/demands";
import { effectOf } from "@/lib/journey/effect";
import { suggestionsFor } from "@/lib/journey/suggestions";
import {
  aMeaning,
  aMinimum,
  anAsked,
  anAward,
  aPerson,
  aRequirement,
  day,
} from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const UNTIL = day("2027-06-30");
const NETWORKS = name.competencyId("networks");
const [CISSP, CCNA] = [name.credentialId("cissp"), name.credentialId("ccna")];
const [ADA, BEN] = [name.personId("ada"), name.personId("ben")];
const meaning = aMeaning({
  mappings: new Map([
    [
      NETWORKS,
      [
        { credentialId: CCNA, level: 3 },
        { credentialId: CISSP, level: 2 },
      ],
    ],
  ]),
  roleCompetencies: new Map([[name.roleId("analyst"), [anAsked()]]]),
  requirements: [aRequirement()],
});

test("what a plan changes is told thing by thing, with who is ready and what stays open", () => {
  const ben = aPerson({ personId: BEN, awards: [anAward({ expiresOn: day("2026-12-31") })] });
  const before = { meaning, people: [aPerson(), ben] };
  const after = {
    meaning,
    people: [aPerson({ awards: [anAward({ issuedOn: day("2027-01-01") })] }), ben],
  };
  const goal = { kind: "requirements", requirementIds: [] } as const;
  const wish = { goal, people: [ADA, BEN], until: UNTIL, proof: "attested" } as const;
  const asOf = { before: TODAY, after: UNTIL };
  const worlds = { before, after };
  expect(effectOf(demandsOf(wish, before, []), worlds, { asOf, proof: "attested" })).toEqual({
    lines: [
      {
        about: { kind: "requirement", id: name.requirementId("requirement") },
        met: { before: [BEN], after: [ADA] },
        ...{ others: 0, needed: 2 },
      },
    ],
    ready: { count: { before: 1, after: 1 }, of: 2 },
    open: { before: 1, after: 1 },
  });
});

test("a minimum counts those who have no part, and makes nobody ready", () => {
  const own = { ...meaning, minimums: [aMinimum({ minimum: 2 })] };
  const world = {
    meaning: own,
    people: [aPerson(), aPerson({ personId: BEN, awards: [anAward()] })],
  };
  const wish = {
    goal: { kind: "minimums" },
    people: [ADA],
    until: UNTIL,
    proof: "attested",
  } as const;
  const demands = demandsOf(wish, world, own.minimums);
  const asOf = { before: TODAY, after: UNTIL };
  const same = { before: world, after: world };
  expect(effectOf(demands, same, { asOf, proof: "attested" })).toMatchObject({
    lines: [{ met: { before: [], after: [] }, others: 1, needed: 2 }],
    open: { before: 1, after: 1 },
  });
});

test("what would close gaps is suggested for levels and requirements that are open, and for no others", () => {
  const view = { asOf: TODAY, proof: "attested" } as const;
  expect(suggestionsFor(aPerson(), meaning, view)).toEqual([
    { about: { kind: "competency", id: NETWORKS, level: 3 }, credentialIds: [CCNA] },
    {
      about: { kind: "requirement", id: name.requirementId("requirement") },
      credentialIds: [CISSP],
    },
  ]);
  const held = aPerson({ awards: [anAward(), anAward({ credentialId: CCNA })] });
  expect(suggestionsFor(held, meaning, view)).toEqual([]);
});
