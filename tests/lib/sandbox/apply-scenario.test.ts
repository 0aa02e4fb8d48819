import { describe, expect, test } from "vitest";
import type { PersonFacts } from "@/lib/facts";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import type { Step } from "@/lib/sandbox/step";
import {
  aMeaning,
  aMembership,
  aMinimum,
  anAward,
  aPerson,
  aRequirement,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import {
  awardId,
  competencyId,
  credentialId,
  minimumId,
  personId,
  requirementId,
  roleId,
  teamId,
} from "@/tests/support/organisation/names";

const ADA = personId("ada");
const [BLUE, RED] = [teamId("blue"), teamId("red")];
const on = day("2026-12-31");
const [DAY_BEFORE, DAY_AFTER] = [day("2026-12-30"), day("2027-01-01")];

function supposed(steps: readonly Step[], facts: Partial<PersonFacts> = {}, meaning = aMeaning()) {
  const world = { people: [aPerson(facts)], meaning };
  const { world: after, problems } = applyScenario(world, steps);
  return { ...after, person: after.people[0], problem: steps[0] && problems.get(steps[0]) };
}

test("nothing is supposed: all stays the same, to the very object", () => {
  const world = { people: [aPerson()], meaning: aMeaning() };
  expect(applyScenario(world, []).world).toBe(world);
});

describe("a person", () => {
  test("leaves: that is their last day", () => {
    const step = { kind: "leave", personId: ADA, on } as const;
    expect(supposed([step]).person?.leftOn).toBe(on);
  });

  test("moves: the team before ends the day before, and a move that is known already stays", () => {
    const later = aMembership({ teamId: teamId("company"), startsOn: day("2027-06-01") });
    const memberships = [aMembership({ endsOn: day("2027-05-31") }), later];
    const step = { kind: "move", personId: ADA, teamId: RED, on } as const;
    expect(supposed([step], { memberships }).person?.memberships).toEqual([
      aMembership({ endsOn: DAY_BEFORE }),
      later,
      { teamId: RED, startsOn: on, endsOn: day("2027-05-31") },
    ]);
  });

  test("takes a role, and gives one up", () => {
    const take = { kind: "take-role", personId: ADA, roleId: roleId("lead"), on } as const;
    const giveUp = { kind: "give-up-role", personId: ADA, roleId: roleId("analyst"), on } as const;
    expect(supposed([take, giveUp]).person?.roles).toEqual([
      aRole({ endsOn: on }),
      { roleId: "lead", startsOn: on, endsOn: null },
    ]);
  });

  test("earns a credential, and is found at a level", () => {
    const credential = {
      credentialId: credentialId("ccna"),
      expiresOn: null,
      proof: "checked",
    } as const;
    const level = { competencyId: competencyId("networks"), level: 3, proof: "attested" } as const;
    const { person } = supposed([
      { kind: "earn", personId: ADA, on, ...credential },
      { kind: "reach", personId: ADA, on, ...level },
    ]);
    expect(person?.awards).toMatchObject([{ ...credential, issuedOn: on, state: "earned" }]);
    expect(person?.assessments).toMatchObject([{ ...level, assessedOn: on }]);
  });

  test("has an award verified", () => {
    const awards = [anAward({ proof: "claimed" }), anAward({ id: awardId("other") })];
    const step = {
      kind: "verify",
      personId: ADA,
      awardId: awardId("award"),
      proof: "checked",
    } as const;
    expect(supposed([step], { awards }).person?.awards).toEqual([anAward(), awards[1]]);
  });
});

describe("a requirement", () => {
  const FROM = day("2020-01-01");
  const COMING = day("2027-06-01");
  const requirement = aRequirement({}, { effectiveFrom: COMING, graceDays: 30 });
  const meaning = aMeaning({ requirements: [requirement] });
  const step = (facts: object) =>
    ({
      ...{ kind: "version", requirementId: requirementId("requirement"), from: COMING, on },
      ...{ graceDays: null, teamId: null, ...facts },
    }) as const;
  const versionsAfter = (facts: object) =>
    supposed([step(facts)] as Step[], {}, meaning).meaning.requirements[0]?.versions;

  test("asks what is to come earlier", () => {
    expect(versionsAfter({})).toEqual(
      aRequirement({}, { effectiveFrom: on, graceDays: 30 }).versions,
    );
  });

  test("goes on as it is instead of what is to come", () => {
    expect(versionsAfter({ from: FROM, on: COMING })).toEqual(
      aRequirement({}, { effectiveFrom: COMING }).versions,
    );
  });

  test("has another grace, and asks one team only", () => {
    expect(versionsAfter({ graceDays: 7, teamId: BLUE })?.at(-1)).toMatchObject({
      effectiveFrom: on,
      graceDays: 7,
      scope: { teamIds: [BLUE], roleIds: [] },
    });
  });
});

test("a minimum asks for another number", () => {
  const meaning = aMeaning({ minimums: [aMinimum()] });
  const step = { kind: "minimum", minimumId: minimumId("minimum"), minimum: 4 } as const;
  expect(supposed([step], {}, meaning).meaning.minimums).toEqual([aMinimum({ minimum: 4 })]);
});

describe("what makes no sense changes nothing, and says why", () => {
  const person = { personId: ADA, on };
  const earn = {
    kind: "earn",
    credentialId: credentialId("ccna"),
    expiresOn: null,
    proof: "claimed",
  } as const;
  const version = {
    kind: "version",
    requirementId: requirementId("requirement"),
    from: day("2020-01-01"),
    on,
    graceDays: null,
    teamId: null,
  } as const;
  const lead = { roleId: roleId("lead") };

  test.each<[string, Step, Partial<PersonFacts>]>([
    ["person-unknown", { kind: "leave", ...person, personId: personId("ben") }, {}],
    ["not-joined", { kind: "leave", ...person }, { joinedOn: DAY_AFTER }],
    ["left-before", { kind: "leave", ...person }, { leftOn: on }],
    ["left-before", { kind: "move", ...person, teamId: RED }, { leftOn: DAY_BEFORE }],
    ["team-unknown", { kind: "move", ...person, teamId: teamId("nowhere") }, {}],
    ["same-team", { kind: "move", ...person, teamId: BLUE }, {}],
    [
      "moves-then",
      { kind: "move", ...person, teamId: RED },
      { memberships: [aMembership({ startsOn: on })] },
    ],
    ["role-held", { kind: "take-role", ...person, roleId: roleId("analyst") }, {}],
    ["role-not-held", { kind: "give-up-role", ...person, ...lead }, {}],
    ["not-joined", { kind: "take-role", ...person, ...lead }, { joinedOn: DAY_AFTER }],
    ["left-before", { ...earn, ...person }, { leftOn: DAY_BEFORE }],
    ["ends-before", { ...earn, ...person, expiresOn: DAY_BEFORE }, {}],
    [
      "award-unknown",
      { kind: "verify", personId: ADA, awardId: awardId("award"), proof: "checked" },
      {},
    ],
    [
      "proved-already",
      { kind: "verify", personId: ADA, awardId: awardId("award"), proof: "attested" },
      { awards: [anAward()] },
    ],
    ["version-unknown", { ...version, from: DAY_AFTER }, {}],
    ["in-effect", version, {}],
    ["team-unknown", { ...version, teamId: teamId("nowhere") }, {}],
    ["minimum-unknown", { kind: "minimum", minimumId: minimumId("other"), minimum: 2 }, {}],
    ["same-minimum", { kind: "minimum", minimumId: minimumId("minimum"), minimum: 1 }, {}],
  ])("%s: %j", (problem, step, facts) => {
    const meaning = aMeaning({ requirements: [aRequirement()], minimums: [aMinimum()] });
    const world = { people: [aPerson(facts)], meaning };
    const result = applyScenario(world, [step]);
    expect(result.problems.get(step)).toBe(problem);
    expect(result.world).toBe(world);
  });
});
