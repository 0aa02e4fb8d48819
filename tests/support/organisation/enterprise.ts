import { type Dice, diceOf } from "@/db/seed/dice";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type {
  Award,
  Mapping,
  Meaning,
  PersonFacts,
  Requirement,
  RequirementVersion,
  RoleCompetency,
} from "@/lib/facts";
import { PROOFS } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";
import { day } from "./build";
import * as name from "./names";

const FIRST_DAY = day("2019-01-01");
const DAYS = 2_900;
const AWARDS_PER_PERSON = 20;

const divisions = numbered(8, "division", name.teamId);
const teams = numbered(500, "team", name.teamId);
const roles = numbered(19, "role", name.roleId);
const credentials = numbered(120, "certification", name.credentialId);
const competencies = numbered(100, "competency", name.competencyId);

function numbered<Id>(count: number, noun: string, named: (name: string) => Id): Id[] {
  return Array.from({ length: count }, (_, index) => named(`${noun}-${index}`));
}

/**
 * What a large organisation in the manner of DoD 8140 expects: 60 requirements, most of them one to
 * twelve alternatives for a role at a level, of which four or five apply to each person.
 */
export function enterpriseMeaning(): Meaning {
  const dice = diceOf(8140);
  return {
    parents: new Map([
      ...divisions.map((id) => [id, null] as const),
      ...teams.map((id, index) => [id, divisions[index % divisions.length] ?? null] as const),
    ]),
    mappings: new Map(competencies.map((id) => [id, mappings(dice)])),
    stacks: new Map(dice.some(credentials, 5).map((id) => [id, stack(dice)])),
    weighing: "highest",
    policies: new Map(),
    staleness: new Map(),
    roleCompetencies: new Map(roles.map((id) => [id, roleCompetencies(dice)])),
    requirements: requirements(dice),
    minimums: [],
  };
}

function mappings(dice: Dice): Mapping[] {
  return dice
    .some(credentials, 3 + dice.below(6))
    .map((credentialId) => ({ credentialId, level: 1 + dice.below(4) }));
}

function stack(dice: Dice): Rule {
  return { atLeast: 3, of: dice.some(credentials, 4).map((credential) => ({ credential })) };
}

function roleCompetencies(dice: Dice): RoleCompetency[] {
  return dice.some(competencies, 8).map((competencyId) => ({
    competencyId,
    level: 1 + dice.below(4),
    importance: dice.chance(0.7) ? "mandatory" : "desirable",
    startsOn: null,
    endsOn: null,
  }));
}

function requirements(dice: Dice): Requirement[] {
  const everywhere = { teamIds: [], roleIds: [] };
  const scopes = [
    everywhere,
    { ...everywhere, teamIds: divisions.slice(0, 4) },
    { ...everywhere, teamIds: divisions.slice(4) },
    ...[...roles, ...roles, ...roles].map((role) => ({ ...everywhere, roleIds: [role] })),
  ];
  return scopes.map((scope, index) => ({
    id: name.requirementId(`requirement-${index}`),
    versions: versions(scope, dice),
  }));
}

/** Every third requirement has been revised once. */
function versions(scope: RequirementVersion["scope"], dice: Dice): RequirementVersion[] {
  const version = {
    scope,
    rule: alternatives(dice),
    graceDays: 270,
    regulated: false,
    renewalWindowDays: null,
    effectiveUntil: null,
  };
  if (!dice.chance(1 / 3)) return [{ ...version, effectiveFrom: day("2021-02-15") }];
  return [
    { ...version, effectiveFrom: day("2021-02-15"), effectiveUntil: day("2025-02-14") },
    { ...version, effectiveFrom: day("2025-02-15"), rule: alternatives(dice) },
  ];
}

function alternatives(dice: Dice): Rule {
  const any = dice.some(credentials, 1 + dice.below(12)).map((credential) => ({ credential }));
  if (dice.chance(0.8)) return { any };
  return { all: [{ any }, { competency: dice.one(competencies), level: 1 + dice.below(3) }] };
}

/** One of its people: a role, a team or two one after the other, and twenty awards. */
export function enterprisePerson(index: number): PersonFacts {
  const dice = diceOf(index);
  const joinedOn = addDays(FIRST_DAY, dice.below(DAYS / 2));
  const moved = dice.chance(0.3) ? addDays(joinedOn, 200 + dice.below(900)) : null;
  const first = { teamId: dice.one(teams), startsOn: joinedOn };
  return {
    personId: name.personId(`person-${index}`),
    joinedOn,
    leftOn: dice.chance(0.1) ? addDays(joinedOn, 900 + dice.below(900)) : null,
    memberships: moved
      ? [
          { ...first, endsOn: addDays(moved, -1) },
          { teamId: dice.one(teams), startsOn: moved, endsOn: null },
        ]
      : [{ ...first, endsOn: null }],
    roles: [{ roleId: dice.one(roles), startsOn: joinedOn, endsOn: null }],
    awards: Array.from({ length: AWARDS_PER_PERSON }, (_, n) => award(`${index}-${n}`, dice)),
    assessments: dice.some(competencies, 3).map((competencyId, n) => ({
      id: name.assessmentId(`assessment-${index}-${n}`),
      competencyId,
      level: 1 + dice.below(4),
      assessor: "manager",
      facet: null,
      assessedOn: someDay(dice),
      expiresOn: null,
      proof: "attested",
    })),
    uses: [],
    waivers: dice.chance(0.05) ? [waiver(dice)] : [],
  };
}

function someDay(dice: Dice): Day {
  return addDays(FIRST_DAY, dice.below(DAYS));
}

function award(id: string, dice: Dice): Award {
  const issuedOn = someDay(dice);
  return {
    id: name.awardId(id),
    credentialId: dice.one(credentials),
    state: dice.chance(0.95) ? "earned" : "in-progress",
    issuedOn,
    expiresOn: dice.chance(0.8) ? addDays(addMonths(issuedOn, 36), -1) : null,
    revokedOn: dice.chance(0.02) ? addDays(issuedOn, 400) : null,
    proof: dice.one(PROOFS),
    hours: null,
  };
}

function waiver(dice: Dice): PersonFacts["waivers"][number] {
  const startsOn = someDay(dice);
  return {
    id: name.waiverId("waiver"),
    requirementId: name.requirementId(`requirement-${dice.below(60)}`),
    startsOn,
    endsOn: addDays(startsOn, 180),
  };
}
