import fc from "fast-check";
import { addDays, type Day } from "@/lib/calendar";
import {
  ASSESSORS,
  type Assessment,
  type Award,
  type Mapping,
  type Meaning,
  type PersonFacts,
  type Requirement,
  type RequirementVersion,
  type RoleCompetency,
  type Scope,
  type TeamMinimum,
  type Waiver,
} from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";
import { day } from "./build";
import * as name from "./names";

/** People, and what is expected of them: all that an answer depends on. */
export type Organisation = { readonly meaning: Meaning; readonly people: readonly PersonFacts[] };

const FIRST = day("2026-01-01");
const DAYS_WITH_FACTS = 40;
const LONGEST_GRACE = 12;

/** Every day on which a random organisation may change, with one before and some after. */
export const WINDOW: readonly Day[] = Array.from(
  { length: DAYS_WITH_FACTS + LONGEST_GRACE + 5 },
  (_, index) => addDays(FIRST, index - 1),
);

const teamIds = ["company", "blue", "red", "blue-night"].map(name.teamId);
const roleIds = ["analyst", "lead"].map(name.roleId);
const credentialIds = ["cissp", "ccna", "badge", "stack"].map(name.credentialId);
const competencyIds = ["networks", "defence"].map(name.competencyId);
const requirementIds = ["requirement-1", "requirement-2"].map(name.requirementId);

export const anyFactDay = fc
  .integer({ min: 0, max: DAYS_WITH_FACTS })
  .map((n) => addDays(FIRST, n));
export const anyDay = fc.constantFrom(...WINDOW);
export const anyProof = fc.constantFrom(...PROOFS);
const anyTeam = fc.constantFrom(...teamIds);
const anyRole = fc.constantFrom(...roleIds);
const anyCredential = fc.constantFrom(...credentialIds);
const anyCompetency = fc.constantFrom(...competencyIds);
const anyLevel = fc.integer({ min: 1, max: 4 });
const someTimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** A first day and perhaps a last one: mostly later, now and then the same day or the day before. */
const anyStay = fc
  .record({ startsOn: anyFactDay, length: someTimes(fc.integer({ min: -1, max: 25 })) })
  .map(({ startsOn, length }) => ({
    startsOn,
    endsOn: length === null ? null : later(startsOn, length),
  }));

function later(from: Day, days: number): Day {
  return addDays(FIRST, Math.min(from - FIRST + days, DAYS_WITH_FACTS));
}

const leaf = fc.oneof(
  fc.record({ credential: anyCredential, minProof: anyProof }, { requiredKeys: ["credential"] }),
  fc.record(
    { competency: anyCompetency, level: anyLevel, minProof: anyProof },
    { requiredKeys: ["competency", "level"] },
  ),
);

const rules = fc.letrec<{ rule: Rule; branches: Rule[] }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("branches").map((all) => ({ all })),
    tie("branches").map((any) => ({ any })),
    tie("branches").chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of })),
    ),
  ),
  branches: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }),
}));
export const anyRule: fc.Arbitrary<Rule> = rules.rule;

export const anyAward: fc.Arbitrary<Award> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }).map((n) => name.awardId(`award-${n}`)),
    credentialId: anyCredential,
    state: fc.constantFrom("earned", "earned", "earned", "earned", "in-progress", "failed"),
    stay: anyStay,
    revokedOn: fc.option(anyFactDay, { nil: null, freq: 3 }),
    proof: anyProof,
  })
  .map(({ stay, revokedOn, ...award }) => ({
    ...award,
    issuedOn: stay.startsOn,
    expiresOn: stay.endsOn,
    revokedOn,
  }));

export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }).map((n) => name.assessmentId(`assessment-${n}`)),
    competencyId: anyCompetency,
    level: anyLevel,
    assessor: fc.constantFrom(...ASSESSORS),
    stay: anyStay,
    proof: anyProof,
  })
  .map(({ stay, ...assessment }) => ({
    ...assessment,
    assessedOn: stay.startsOn,
    expiresOn: stay.endsOn,
  }));

const anyWaiver: fc.Arbitrary<Waiver> = fc
  .record({
    id: fc.integer({ min: 0, max: 99 }).map((n) => name.waiverId(`waiver-${n}`)),
    requirementId: fc.constantFrom(...requirementIds),
    startsOn: anyFactDay,
    length: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ length, ...waiver }) => ({ ...waiver, endsOn: later(waiver.startsOn, length) }));

const up = <T extends { id: string }>(item: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(item, { maxLength, selector: ({ id }) => id });

export const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
  personId: fc.constant(name.personId("somebody")),
  joinedOn: someTimes(anyFactDay),
  leftOn: fc.option(anyFactDay, { nil: null, freq: 3 }),
  memberships: fc.array(
    fc.record({ teamId: anyTeam, stay: anyStay }).map(({ teamId, stay }) => ({ teamId, ...stay })),
    { maxLength: 3 },
  ),
  roles: fc.array(
    fc.record({ roleId: anyRole, stay: anyStay }).map(({ roleId, stay }) => ({ roleId, ...stay })),
    { maxLength: 3 },
  ),
  awards: up(anyAward, 6),
  assessments: up(anyAssessment, 3),
  waivers: up(anyWaiver, 3),
});

const anyScope: fc.Arbitrary<Scope> = fc.record({
  teamIds: fc.subarray(teamIds, { maxLength: 2 }),
  roleIds: fc.subarray(roleIds),
});

const anyVersion: fc.Arbitrary<RequirementVersion> = fc
  .record({
    stay: anyStay,
    scope: anyScope,
    rule: anyRule,
    graceDays: fc.integer({ min: 0, max: LONGEST_GRACE }),
  })
  .map(({ stay, ...version }) => ({
    ...version,
    effectiveFrom: stay.startsOn,
    effectiveUntil: stay.endsOn,
  }));

/** Versions in order of their first day; a careless one may run on into the next. */
const anyVersions = fc
  .uniqueArray(anyVersion, { minLength: 1, maxLength: 3, selector: (v) => v.effectiveFrom })
  .map((versions) => versions.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom));

const anyRequirements: fc.Arbitrary<Requirement[]> = fc
  .array(anyVersions, { minLength: 1, maxLength: requirementIds.length })
  .map((each) =>
    each.flatMap((versions, index) =>
      requirementIds.slice(index, index + 1).map((id) => ({ id, versions })),
    ),
  );

/** Each team at the top or below one that comes before it. */
const anyParents = fc
  .tuple(...teamIds.map((_, index) => fc.integer({ min: -1, max: index - 1 })))
  .map((above) => {
    const parent = (index: number) => teamIds[above[index] ?? -1] ?? null;
    return new Map<TeamId, TeamId | null>(teamIds.map((id, index) => [id, parent(index)]));
  });

const anyMapping: fc.Arbitrary<Mapping> = fc.record({
  credentialId: anyCredential,
  level: anyLevel,
});

const anyRoleCompetency: fc.Arbitrary<RoleCompetency> = fc.record({
  competencyId: anyCompetency,
  level: anyLevel,
  importance: fc.constantFrom("mandatory", "desirable"),
});

const anyMinimum: fc.Arbitrary<TeamMinimum> = fc
  .record({
    id: fc.constant(name.minimumId("minimum")),
    teamId: anyTeam,
    target: anyRule,
    minimum: fc.integer({ min: 1, max: 3 }),
    stay: anyStay,
  })
  .map(({ stay, ...minimum }) => ({ ...minimum, ...stay }));

const mapOf = <K, V>(keys: readonly K[], value: fc.Arbitrary<V>) =>
  fc
    .array(value, { minLength: keys.length, maxLength: keys.length })
    .map(
      (values) =>
        new Map(keys.flatMap((key, n) => values.slice(n, n + 1).map((v) => [key, v] as const))),
    );

export const anyMeaning: fc.Arbitrary<Meaning> = fc.record({
  parents: anyParents,
  mappings: mapOf(competencyIds, fc.array(anyMapping, { maxLength: 3 })),
  stacks: mapOf(credentialIds.slice(-2), anyRule),
  roleCompetencies: mapOf(
    roleIds,
    fc.uniqueArray(anyRoleCompetency, { maxLength: 2, selector: (r) => r.competencyId }),
  ),
  requirements: anyRequirements,
  minimums: fc.array(anyMinimum, { maxLength: 1 }),
});

const people = ["ada", "ben", "cleo"].map(name.personId);

export const anyOrganisation: fc.Arbitrary<Organisation> = fc.record({
  meaning: anyMeaning,
  people: fc
    .array(anyFacts, { minLength: 1, maxLength: people.length })
    .map((each) =>
      each.flatMap((facts, n) =>
        people.slice(n, n + 1).map((personId) => ({ ...facts, personId })),
      ),
    ),
});
