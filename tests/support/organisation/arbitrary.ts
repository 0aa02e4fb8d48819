import fc from "fast-check";
import {
  type Mapping,
  type Meaning,
  type PersonFacts,
  type PolicyVersion,
  type Requirement,
  type RequirementVersion,
  type RoleCompetency,
  type Scope,
  type Staleness,
  type TeamMinimum,
  WEIGHINGS,
} from "@/lib/facts";
import type { CompetencyId, PersonId, TeamId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import {
  anyCompetency,
  anyCredential,
  anyFacts,
  anyLevel,
  anyProof,
  anyStay,
  anyTeam,
  competencyIds,
  courseOf,
  credentialIds,
  LONGEST_GRACE,
  ownAward,
  requirementIds,
  roleIds,
  teamIds,
  veteran,
} from "./arbitrary-facts";
import * as name from "./names";

/** People, and what is expected of them: all that an answer depends on. */
export type Organisation = { readonly meaning: Meaning; readonly people: readonly PersonFacts[] };

const credentialLeaf = fc.record(
  { credential: anyCredential, minProof: anyProof },
  { requiredKeys: ["credential"] },
);

const competencyLeaf = fc.record(
  {
    competency: anyCompetency,
    level: anyLevel,
    minProof: anyProof,
    atWork: fc.constant<true>(true),
  },
  { requiredKeys: ["competency", "level"] },
);

const upkeepLeaf = fc
  .record(
    { hours: fc.integer({ min: 1, max: 5 }), competency: anyCompetency, minProof: anyProof },
    { requiredKeys: ["hours"] },
  )
  .map(({ minProof, ...asked }) => ({
    upkeep: { ...asked, months: 1 },
    ...(minProof && { minProof }),
  }));

/** Upkeep now and then: nobody can plan for it, and it would leave few rules that can be planned for. */
const leaf = fc.oneof(
  { weight: 3, arbitrary: credentialLeaf },
  { weight: 3, arbitrary: competencyLeaf },
  { weight: 3, arbitrary: fc.constant({ experience: { months: 1, roleId: veteran } }) },
  { weight: 1, arbitrary: upkeepLeaf },
);

const rules = fc.letrec<{ rule: Rule; branches: Rule[] }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "xsmall", withCrossShrink: true },
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

/** Often an empty list, which asks nothing: else few people would be in any scope. */
const someOrAny = <T>(items: readonly T[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...items], { minLength: 1 }) },
  );

const anyScope: fc.Arbitrary<Scope> = fc.record({
  teamIds: someOrAny(teamIds),
  roleIds: someOrAny(roleIds),
});

const anyVersion: fc.Arbitrary<RequirementVersion> = fc
  .record({
    stay: anyStay,
    scope: anyScope,
    rule: anyRule,
    graceDays: fc.integer({ min: 0, max: LONGEST_GRACE }),
    regulated: fc.boolean(),
    renewalWindowDays: fc.option(fc.integer({ min: 0, max: LONGEST_GRACE })),
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

/** On the day after, so that it happens within the days in question; freshness itself has longer ones. */
const anyStaleness: fc.Arbitrary<Staleness> = fc.record({
  afterMonths: fc.constant(0),
  counts: fc.boolean(),
});

const ALWAYS = { startsOn: null, endsOn: null };

const anyRoleCompetency: fc.Arbitrary<RoleCompetency> = fc
  .record({
    competencyId: anyCompetency,
    level: anyLevel,
    importance: fc.constantFrom("mandatory", "desirable"),
    stay: fc.oneof(fc.constant(ALWAYS), anyStay),
  })
  .map(({ stay, ...asked }) => ({ ...asked, ...stay }));

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

/** A careless one may contain what it stands in for, or lead back to it. */
const anyPolicy: fc.Arbitrary<PolicyVersion> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }).map((n) => name.policyVersionId(`policy-${n}`)),
    stay: anyStay,
    stack: anyRule,
  })
  .map(({ stay, ...policy }) => ({
    ...policy,
    effectiveFrom: stay.startsOn,
    effectiveUntil: stay.endsOn,
  }));

export const anyPolicies: fc.Arbitrary<Meaning["policies"]> = fc
  .subarray(credentialIds, { maxLength: 2 })
  .chain((replaced) => mapOf(replaced, fc.array(anyPolicy, { minLength: 1, maxLength: 2 })));

/** Each has a course, so that there are hours to learn. */
function withCourses(mappings: Meaning["mappings"]): Meaning["mappings"] {
  const course = (id: CompetencyId) => ({ credentialId: courseOf(id), level: 0 });
  return new Map([...mappings].map(([id, own]) => [id, [...own, course(id)]]));
}

const anyMeaning: fc.Arbitrary<Meaning> = fc.record({
  weighing: fc.constantFrom(...WEIGHINGS),
  parents: anyParents,
  mappings: mapOf(competencyIds, fc.array(anyMapping, { maxLength: 2 })).map(withCourses),
  staleness: fc
    .oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(competencyIds))
    .chain((fading) => mapOf(fading, anyStaleness)),
  stacks: fc.subarray(credentialIds.slice(-2)).chain((stacks) => mapOf(stacks, anyRule)),
  policies: anyPolicies,
  roleCompetencies: mapOf(roleIds, fc.array(anyRoleCompetency, { maxLength: 2 })),
  requirements: anyRequirements,
  minimums: fc.array(anyMinimum, { minLength: 1, maxLength: 1 }),
});

const people = ["ada", "ben", "cleo"].map(name.personId);

export const anyOrganisation: fc.Arbitrary<Organisation> = fc.record({
  meaning: anyMeaning,
  people: fc
    .array(anyFacts, { minLength: 1, maxLength: people.length })
    .map((each) =>
      each.flatMap((facts, n) =>
        people.slice(n, n + 1).map((personId) => ownedBy(personId, facts)),
      ),
    ),
});

/** An award has one holder: two people have none with the same id. */
function ownedBy(personId: PersonId, facts: PersonFacts): PersonFacts {
  const awards = facts.awards.map((award) => ({ ...award, id: ownAward(personId, award.id) }));
  return { ...facts, personId, awards };
}

/** A rule in question, of one person, at a rung. */
export const anyCase = fc.record({
  rule: anyRule,
  meaning: anyMeaning,
  facts: anyFacts,
  lowest: anyProof,
});
