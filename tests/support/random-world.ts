import { randomUUID } from "node:crypto";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { assessments } from "@/db/schema/assessments";
import { awards } from "@/db/schema/awards";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworks } from "@/db/schema/frameworks";
import { mappings } from "@/db/schema/mappings";
import { people } from "@/db/schema/people";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { roleAssignments } from "@/db/schema/role-assignments";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teamMinimums } from "@/db/schema/team-minimums";
import { teams } from "@/db/schema/teams";
import { uses } from "@/db/schema/uses";
import { waivers } from "@/db/schema/waivers";
import { type Dice, diceOf } from "@/db/seed/dice";
import { addDays, type Day } from "@/lib/calendar";
import {
  CompetencyId,
  CredentialId,
  FrameworkId,
  PersonId,
  PolicyId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";
import { day } from "./organisation/build";
import { ARRANGER } from "./small-world";

/** Everything happens within two years from here. */
export const FIRST_DAY = day("2025-06-01");
const DAYS = 730;

export type RandomWorld = ReturnType<typeof skeleton>;

/** An organisation of teams, roles and rules by chance, without people. */
export async function randomWorld(seed: number): Promise<RandomWorld> {
  const world = skeleton(diceOf(seed));
  await write(ARRANGER, (tx) => writeSkeleton(tx, world));
  return world;
}

/** So many more people, with all that happens to them; their standings are projected. */
export async function addPeople(world: RandomWorld, count: number, seed: number): Promise<void> {
  await write(ARRANGER, async (tx) => {
    for (let index = 0; index < count; index++) {
      await writePerson(tx, world, diceOf(seed * 10_000 + index));
    }
  });
}

const write = command<(tx: Tx) => Promise<void>, void>("import.write", "arrange", (tx, work) =>
  work(tx),
);

function ids<Id>(count: number, schema: { parse: (id: string) => Id }): Id[] {
  return Array.from({ length: count }, () => schema.parse(randomUUID()));
}

function skeleton(dice: Dice) {
  const [top, ...below] = ids(7, TeamId);
  if (!top) throw new Error("There is a team.");
  const credentials = ids(8, CredentialId);
  const skills = ids(4, CompetencyId);
  const leaf = (): Rule =>
    dice.chance(0.7)
      ? { credential: dice.one(credentials), ...(dice.chance(0.3) ? { minProof: "checked" } : {}) }
      : { competency: dice.one(skills), level: 1 + dice.below(3) };
  const rule = (): Rule =>
    dice.chance(0.5)
      ? { any: [leaf(), leaf(), leaf()] }
      : { all: [leaf(), { any: [leaf(), leaf()] }] };
  return {
    top,
    teams: below.map((id, index) => ({
      id,
      parentId: index < 3 ? top : dice.one(below.slice(0, 3)),
    })),
    roles: ids(3, RoleId),
    credentials,
    skills,
    requirements: ids(6, RequirementId).map((id) => ({ id, first: rule(), second: rule() })),
    rule,
    dice,
  };
}

async function writeSkeleton(tx: Tx, world: RandomWorld): Promise<void> {
  const { dice } = world;
  await tx.insert(teams).values({ id: world.top, name: "Top", parentId: null });
  for (const [index, { id, parentId }] of world.teams.entries()) {
    await tx.insert(teams).values({ id, parentId, name: `Team ${index}` });
  }
  await tx.insert(roles).values(world.roles.map((id, index) => ({ id, name: `Role ${index}` })));
  const frameworkId = FrameworkId.parse(randomUUID());
  await tx.insert(frameworks).values({ id: frameworkId, name: "Framework" });
  await tx
    .insert(competencies)
    .values(world.skills.map((id, index) => ({ id, frameworkId, name: `Skill ${index}` })));
  await tx.insert(credentialDefinitions).values(
    world.credentials.map((id, index) => ({
      id,
      name: `Credential ${index}`,
      kind: "badge" as const,
      stack: index === 0 ? { atLeast: 1, of: [{ credential: world.credentials[1] ?? id }] } : null,
    })),
  );
  for (const competencyId of world.skills) {
    for (const credentialId of dice.some(world.credentials, 3)) {
      await tx.insert(mappings).values({ competencyId, credentialId, level: 1 + dice.below(4) });
    }
  }
  for (const roleId of world.roles) {
    for (const competencyId of dice.some(world.skills, 2)) {
      await tx
        .insert(roleCompetencies)
        .values({ roleId, competencyId, level: 1 + dice.below(4), importance: "mandatory" });
    }
  }
  await writeRequirements(tx, world);
  await writePolicies(tx, world);
  for (const teamId of [world.top, ...dice.some(world.teams, 3).map((team) => team.id)]) {
    const minimum = 1 + dice.below(4);
    await tx
      .insert(teamMinimums)
      .values({ teamId, minimum, target: world.rule(), startsOn: FIRST_DAY, endsOn: null });
  }
}

async function writeRequirements(tx: Tx, world: RandomWorld): Promise<void> {
  const { dice } = world;
  for (const [index, { id, first, second }] of world.requirements.entries()) {
    await tx.insert(requirements).values({ id, name: `Requirement ${index}` });
    const version = {
      requirementId: id,
      scopeTeamIds: dice.chance(0.4) ? [dice.one(world.teams).id] : [],
      scopeRoleIds: dice.chance(0.5) ? [dice.one(world.roles)] : [],
      graceDays: dice.below(90),
      renewalWindowDays: dice.chance(0.5) ? dice.below(90) : null,
    };
    const change = addDays(FIRST_DAY, 200 + dice.below(300));
    await tx.insert(requirementVersions).values([
      { ...version, rule: first, effectiveFrom: FIRST_DAY, effectiveUntil: addDays(change, -1) },
      { ...version, rule: second, effectiveFrom: change, effectiveUntil: null },
    ]);
  }
}

/** Something stands in for half of the credentials from some day on. */
async function writePolicies(tx: Tx, { credentials, skills }: RandomWorld): Promise<void> {
  const dice = diceOf(credentials.length);
  for (const [index, credentialId] of credentials.slice(0, 4).entries()) {
    const id = PolicyId.parse(randomUUID());
    const others = credentials.slice(4).map((credential) => ({ credential }));
    const shown = { competency: dice.one(skills), level: 2 };
    await tx.insert(policies).values({ id, name: `Policy ${index}`, credentialId, lastNumber: 1 });
    await tx.insert(policyVersions).values({
      policyId: id,
      number: 1,
      effectiveFrom: addDays(FIRST_DAY, dice.below(400)),
      stack: { any: [dice.one(others), shown] },
      reason: "By chance.",
      approvedBy: "Sam",
    });
  }
}

async function writePerson(tx: Tx, world: RandomWorld, dice: Dice): Promise<void> {
  const personId = PersonId.parse(randomUUID());
  const someDay = (): Day => addDays(FIRST_DAY, dice.below(DAYS));
  const leftOn = dice.chance(0.15) ? addDays(FIRST_DAY, 500 + dice.below(200)) : null;
  const name = `Person ${dice.below(1_000)}`;
  await tx.insert(people).values({ id: personId, name, joinedOn: FIRST_DAY, leftOn });
  const moved = addDays(FIRST_DAY, 100 + dice.below(400));
  const team = () => dice.one(world.teams).id;
  await tx.insert(teamMemberships).values([
    { personId, teamId: team(), startsOn: FIRST_DAY, endsOn: addDays(moved, -1) },
    { personId, teamId: team(), startsOn: moved, endsOn: null },
  ]);
  for (const roleId of dice.some(world.roles, 1 + dice.below(2))) {
    const startsOn = addDays(FIRST_DAY, dice.below(300));
    await tx.insert(roleAssignments).values({ personId, roleId, startsOn, endsOn: null });
  }
  for (const credentialId of dice.some(world.credentials, 5)) {
    const issuedOn = someDay();
    await tx.insert(awards).values({
      personId,
      credentialId,
      issuedOn,
      expiresOn: dice.chance(0.7) ? addDays(issuedOn, 100 + dice.below(400)) : null,
      revokedOn: dice.chance(0.1) ? addDays(issuedOn, 60) : null,
      proof: dice.one(PROOFS),
      source: "by chance",
    });
  }
  const competencyId = dice.one(world.skills);
  await tx.insert(assessments).values({
    personId,
    competencyId,
    level: 1 + dice.below(4),
    assessor: "manager",
    assessedBy: "Sam",
    assessedOn: someDay(),
    proof: "attested",
  });
  await tx.insert(uses).values({ personId, competencyId, usedOn: addDays(FIRST_DAY, 200) });
  if (dice.chance(0.6)) {
    const startsOn = someDay();
    const requirementId = dice.one(world.requirements).id;
    const waiver = {
      startsOn,
      endsOn: addDays(startsOn, 240),
      reason: "By chance.",
      approvedBy: "Sam",
    };
    await tx.insert(waivers).values({ personId, requirementId, ...waiver });
  }
}

/** Everybody's id, for whoever sees all. */
export function everybody(): Promise<PersonId[]> {
  return inScope(ARRANGER, async (tx) =>
    (await tx.select({ id: people.id }).from(people)).map((row) => row.id),
  );
}
