import { type Day, parseIsoDay } from "@/lib/calendar";
import type {
  Assessment,
  Award,
  Meaning,
  Membership,
  PersonFacts,
  PolicyVersion,
  Requirement,
  RequirementVersion,
  RoleAssignment,
  RoleCompetency,
  TeamMinimum,
  Waiver,
} from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { type Holder, holderOf } from "@/lib/rule/holder";
import * as name from "./names";

/** The day written as `YYYY-MM-DD`; throws where the calendar has none. */
export function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`${iso} is not a day.`);
  return parsed;
}

/** Long before anything that a test is about. */
const LONG_AGO = day("2020-01-01");

export function anAward(facts: Partial<Award> = {}): Award {
  return {
    id: name.awardId("award"),
    credentialId: name.credentialId("cissp"),
    state: "earned",
    issuedOn: LONG_AGO,
    expiresOn: null,
    revokedOn: null,
    proof: "checked",
    hours: null,
    ...facts,
  };
}

export function anAssessment(facts: Partial<Assessment> = {}): Assessment {
  return {
    id: name.assessmentId("assessment"),
    competencyId: name.competencyId("networks"),
    level: 3,
    assessor: "manager",
    facet: null,
    assessedOn: LONG_AGO,
    expiresOn: null,
    proof: "checked",
    ...facts,
  };
}

export function aMembership(facts: Partial<Membership> = {}): Membership {
  return { teamId: name.teamId("blue"), startsOn: LONG_AGO, endsOn: null, ...facts };
}

export function aRole(facts: Partial<RoleAssignment> = {}): RoleAssignment {
  return { roleId: name.roleId("analyst"), startsOn: LONG_AGO, endsOn: null, ...facts };
}

/** A role asks for it, since always and without an end. */
export function anAsked(facts: Partial<RoleCompetency> = {}): RoleCompetency {
  return {
    competencyId: name.competencyId("networks"),
    level: 3,
    importance: "mandatory",
    startsOn: null,
    endsOn: null,
    ...facts,
  };
}

export function aWaiver(facts: Partial<Waiver> = {}): Waiver {
  return {
    id: name.waiverId("waiver"),
    requirementId: name.requirementId("requirement"),
    startsOn: LONG_AGO,
    endsOn: day("2030-12-31"),
    ...facts,
  };
}

/** An analyst of the blue team, for a long time, who has shown nothing yet. */
export function aPerson(facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    personId: name.personId("ada"),
    joinedOn: null,
    leftOn: null,
    memberships: [aMembership()],
    roles: [aRole()],
    awards: [],
    assessments: [],
    uses: [],
    waivers: [],
    ...facts,
  };
}

/** One rule for everybody since long ago, without grace. */
function aVersion(facts: Partial<RequirementVersion> = {}): RequirementVersion {
  return {
    effectiveFrom: LONG_AGO,
    effectiveUntil: null,
    scope: { teamIds: [], roleIds: [] },
    rule: { credential: name.credentialId("cissp") },
    graceDays: 0,
    regulated: false,
    renewalWindowDays: null,
    ...facts,
  };
}

/** For a long time, the badge stands in. */
export function aPolicy(facts: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: name.policyVersionId("policy"),
    effectiveFrom: LONG_AGO,
    effectiveUntil: null,
    stack: { credential: name.credentialId("badge") },
    ...facts,
  };
}

/** A requirement with these versions; one default version where none is given. */
export function aRequirement(...versions: Partial<RequirementVersion>[]): Requirement {
  const given = versions.length > 0 ? versions : [{}];
  return { id: name.requirementId("requirement"), versions: given.map(aVersion) };
}

/** At least one of the blue team, for a long time. */
export function aMinimum(facts: Partial<TeamMinimum> = {}): TeamMinimum {
  return {
    id: name.minimumId("minimum"),
    teamId: name.teamId("blue"),
    target: { credential: name.credentialId("cissp") },
    minimum: 1,
    startsOn: LONG_AGO,
    endsOn: null,
    ...facts,
  };
}

/** Teams red and blue, both below company; nothing mapped, nothing asked. */
export function aMeaning(meaning: Partial<Meaning> = {}): Meaning {
  return {
    weighing: "highest",
    parents: new Map([
      [name.teamId("company"), null],
      [name.teamId("blue"), name.teamId("company")],
      [name.teamId("red"), name.teamId("company")],
    ]),
    mappings: new Map(),
    staleness: new Map(),
    stacks: new Map(),
    policies: new Map(),
    roleCompetencies: new Map(),
    requirements: [],
    minimums: [],
    ...meaning,
  };
}

/** The person as the rules see them, by default at the rung that everybody starts with. */
export function aHolder(
  facts: Partial<PersonFacts> = {},
  { lowest = DEFAULT_PROOF, ...meaning }: Partial<Meaning & Pick<Holder, "lowest">> = {},
): Holder {
  return holderOf(aMeaning(meaning), aPerson(facts), lowest);
}
