import fc from "fast-check";
import { addDays, type Day } from "@/lib/calendar";
import {
  ASSESSORS,
  type Assessment,
  type Award,
  FACETS,
  type PersonFacts,
  type RoleAssignment,
  type Use,
  type Waiver,
} from "@/lib/facts";
import type { AwardId, CompetencyId, CredentialId, PersonId, RoleId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import { day } from "./build";
import * as name from "./names";

const FIRST = day("2026-01-01");
const DAYS_WITH_FACTS = 24;
/** Before the other facts: so that a month after it something is on one of the days in question. */
const DAYS_LEARNING = 7;
export const LONGEST_GRACE = 8;

/** Every day on which a random organisation may change, with one before and some after. */
export const WINDOW: readonly Day[] = Array.from(
  { length: DAYS_LEARNING + DAYS_WITH_FACTS + LONGEST_GRACE + 5 },
  (_, index) => addDays(FIRST, index - 1 - DAYS_LEARNING),
);

export const teamIds = ["company", "blue", "red", "blue-night"].map(name.teamId);
export const roleIds = ["analyst", "lead"].map(name.roleId);
/** In which people served a month before the days in question, so that it is full on one of them. */
export const veteran = name.roleId("veteran");
export const credentialIds = ["cissp", "ccna", "badge", "stack"].map(name.credentialId);
export const competencyIds = ["networks", "defence"].map(name.competencyId);
/** What nobody has taken yet: it stands for hours of learning and shows no level. */
export function courseOf(about: CompetencyId | null): CredentialId {
  return name.credentialId(`course ${about}`);
}
export const requirementIds = ["requirement-1", "requirement-2"].map(name.requirementId);

const anyFactDay = fc.integer({ min: 0, max: DAYS_WITH_FACTS }).map((n) => addDays(FIRST, n));
export const anyDay = fc.constantFrom(...WINDOW);
export const anyProof = fc.constantFrom(...PROOFS);
export const anyTeam = fc.constantFrom(...teamIds);
const anyRole = fc.constantFrom(...roleIds);
export const anyCredential = fc.constantFrom(...credentialIds);
export const anyCompetency = fc.constantFrom(...competencyIds);
export const anyLevel = fc.integer({ min: 1, max: 4 });

/** Null more often than not. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** Early more often than not, so that facts of different kinds meet. */
const anyFirstDay = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: DAYS_WITH_FACTS }) },
);

/** A first day and perhaps a last one: mostly later, now and then the same day or the day before. */
export const anyStay = fc
  .record({
    startsOn: anyFirstDay.map((n) => addDays(FIRST, n)),
    length: seldom(fc.integer({ min: -1, max: 16 })),
  })
  .map(({ startsOn, length }) => ({
    startsOn,
    endsOn: length === null ? null : later(startsOn, length),
  }));

function later(from: Day, days: number): Day {
  return addDays(FIRST, Math.min(from - FIRST + days, DAYS_WITH_FACTS));
}

export const anyAwardId = fc.integer({ min: 0, max: 999 }).map((n) => name.awardId(`award-${n}`));

/** The id that an award has where it is one of several people's. */
export function ownAward(personId: PersonId, id: AwardId): AwardId {
  return name.awardId(`${personId}-${id}`);
}

export const anyAward: fc.Arbitrary<Award> = fc
  .record({
    id: anyAwardId,
    credentialId: anyCredential,
    state: fc.constantFrom("earned", "earned", "earned", "earned", "in-progress", "failed"),
    stay: anyStay,
    revokedOn: seldom(anyFactDay),
    proof: anyProof,
    hours: fc.constantFrom(null, null, 1, 2, 3),
  })
  .map(({ stay, revokedOn, ...award }) => ({
    ...award,
    issuedOn: stay.startsOn,
    expiresOn: stay.endsOn,
    revokedOn,
  }))
  .map(learntBefore);

/** What stands for hours was learnt in the first days, so that they drop out within the others. */
function learntBefore(award: Award): Award {
  if (award.hours === null) return award;
  return { ...award, issuedOn: addDays(FIRST, ((award.issuedOn - FIRST) % 3) - DAYS_LEARNING) };
}

export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }).map((n) => name.assessmentId(`assessment-${n}`)),
    competencyId: anyCompetency,
    level: anyLevel,
    assessor: fc.constantFrom(...ASSESSORS),
    facet: seldom(fc.constantFrom(...FACETS)),
    stay: anyStay,
    proof: anyProof,
  })
  .map(({ stay, ...assessment }) => ({
    ...assessment,
    assessedOn: stay.startsOn,
    expiresOn: stay.endsOn,
  }));

export const anyUse: fc.Arbitrary<Use> = fc.record({
  competencyId: anyCompetency,
  usedOn: anyFactDay,
});

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

type Stay = { readonly startsOn: Day; readonly endsOn: Day | null };

function inRole(roleId: RoleId, stay: Stay): RoleAssignment {
  return { roleId, ...stay };
}

function monthBefore({ startsOn, endsOn }: Stay): Stay {
  return { startsOn: addDays(startsOn, -31), endsOn: endsOn && addDays(endsOn, -31) };
}

export const anyFacts: fc.Arbitrary<PersonFacts> = fc
  .record({
    personId: fc.constant(name.personId("somebody")),
    joinedOn: seldom(anyFactDay),
    leftOn: seldom(anyFactDay),
    memberships: fc.array(
      fc
        .record({ teamId: anyTeam, stay: anyStay })
        .map(({ teamId, stay }) => ({ teamId, ...stay })),
      { minLength: 1, maxLength: 3 },
    ),
    roles: fc
      .tuple(
        fc.array(
          fc.record({ roleId: anyRole, stay: anyStay }).map((own) => inRole(own.roleId, own.stay)),
          { maxLength: 3 },
        ),
        fc.array(
          anyStay.map((stay) => inRole(veteran, monthBefore(stay))),
          { maxLength: 2 },
        ),
      )
      .map((roles) => roles.flat()),
    awards: up(anyAward, 6),
    assessments: up(anyAssessment, 3),
    uses: fc.array(anyUse, { maxLength: 3 }),
    waivers: up(anyWaiver, 3),
  })
  .map((facts) => ({ ...facts, roles: facts.roles.filter((own) => isInWindow(own, facts)) }));

/** Who joined later than that would have their month full after the last of the days in question. */
function isInWindow({ roleId }: RoleAssignment, { joinedOn }: Pick<PersonFacts, "joinedOn">) {
  return roleId !== veteran || joinedOn === null;
}
