import { diceOf, seedOf } from "@/db/seed/dice";
import { addDays } from "@/lib/calendar";
import type { Award, Mapping, Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { Offer } from "@/lib/journey/planner/offer";
import type { Demand, PlanQuestion } from "@/lib/journey/planner/question";
import type { Rule } from "@/lib/rule/rule";
import { day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

export type PlannerWorld = {
  readonly people: number;
  readonly credentials: number;
  readonly competencies: number;
};

const FROM = day("2026-12-01");
const DAYS = 365;
/** Of each person the role asks for a tenth of the competencies; the team needs so many for each of the others. */
const ASKED = 0.1;
const HOLDERS = 3;

/**
 * A team that is to be ready for its role, with three people at the second level of every other
 * competency, in a year of eight hours a week: credentials of every price and length, some with parts,
 * some that need others first, awards that run out within the year.
 */
export function plannerWorld({ people, credentials, competencies }: PlannerWorld): PlanQuestion {
  const dice = diceOf(people * 1_000 + credentials);
  const skills = Array.from({ length: competencies }, (_, n) => name.competencyId(`skill-${n}`));
  const ids = Array.from({ length: credentials }, (_, n) => name.credentialId(`credential-${n}`));
  // Something shows every skill.
  const mappings = new Map<CompetencyId, Mapping[]>(
    skills.map((skill, n) => [
      skill,
      ids.slice(n, n + 1).map((credentialId) => ({ credentialId, level: 3 })),
    ]),
  );
  for (const credentialId of ids) {
    for (const skill of dice.some(skills, 1 + dice.below(3))) {
      const level = isLarge(credentialId) ? 2 + dice.below(3) : 1 + dice.below(2);
      mappings.get(skill)?.push({ credentialId, level });
    }
  }
  const stacks = new Map<CredentialId, Rule>(
    ids.slice(0, Math.floor(credentials / 20)).map((id) => [
      id,
      {
        atLeast: 3,
        of: dice.some(ids.slice(-credentials / 2), 4).map((part) => ({ credential: part })),
      },
    ]),
  );
  const team = Array.from({ length: people }, (_, n) => n);
  return {
    world: {
      meaning: meaningOf(mappings, stacks),
      people: team.map((n) => someone(n, ids, dice)),
    },
    demands: demandsOf(
      skills,
      team.map((n) => name.personId(`person-${n}`)),
    ),
    offers: ids.map((id, index) => offerOf(id, ids.slice(0, index), dice)),
    limits: {
      ...{ budget: null, hoursAWeek: 8, mostExams: null, deliveries: null, assessments: null },
      ...{
        testModes: null,
        issuers: null,
        preferences: null,
        assumedPrice: null,
        assumedHours: null,
      },
    },
    from: FROM,
    until: addDays(FROM, DAYS),
    proof: "attested",
  };
}

type Dice = ReturnType<typeof diceOf>;

function meaningOf(mappings: Meaning["mappings"], stacks: Meaning["stacks"]): Meaning {
  return {
    ...{ weighing: "highest", parents: new Map(), policies: new Map() },
    ...{ roleCompetencies: new Map(), staleness: new Map(), mappings, stacks },
    ...{ requirements: [], minimums: [] },
  };
}

function someone(n: number, ids: readonly CredentialId[], dice: Dice): PersonFacts {
  const awards = dice.some(ids, 6).map((credentialId, index): Award => {
    const issuedOn = addDays(FROM, -30 - dice.below(900));
    return {
      ...{ id: name.awardId(`award-${n}-${index}`), credentialId, state: "earned", issuedOn },
      ...{ expiresOn: dice.chance(0.5) ? addDays(issuedOn, 1_095) : null, revokedOn: null },
      proof: dice.chance(0.8) ? "checked" : "claimed",
      hours: null,
    };
  });
  return {
    ...{ personId: name.personId(`person-${n}`), joinedOn: null, leftOn: null, memberships: [] },
    ...{ roles: [], awards, assessments: [], uses: [], waivers: [] },
  };
}

/** Every third is a certification: what is small shows no more than the second level. */
function isLarge(credentialId: CredentialId): boolean {
  return seedOf(credentialId) % 3 === 0;
}

function offerOf(credentialId: CredentialId, before: readonly CredentialId[], dice: Dice): Offer {
  const large = isLarge(credentialId);
  return {
    credentialId,
    kind: large ? "certification" : "micro-credential",
    price: large ? 15_000 + dice.below(60) * 1_000 : dice.below(20) * 1_000,
    hours: large ? 30 + dice.below(90) : 3 + dice.below(20),
    validityMonths: dice.chance(0.5) ? 36 : null,
    renewalWindowDays: null,
    delivery: null,
    assessment: null,
    testMode: null,
    issuerId: null,
    prerequisites:
      before.length > 0 && dice.chance(0.3)
        ? { any: dice.some(before, 2).map((credential) => ({ credential })) }
        : null,
    specialtyOf: null,
  };
}

function demandsOf(skills: readonly CompetencyId[], people: Demand["people"]): Demand[] {
  const asked = skills.slice(0, Math.floor(skills.length * ASKED));
  const role: Rule = { all: asked.map((competency) => ({ competency, level: 3 })) };
  const others = skills.slice(asked.length).map(
    (competency): Demand => ({
      ...{ key: `team ${competency}`, rule: { competency, level: 2 }, regulated: false },
      ...{ people, needed: HOLDERS },
    }),
  );
  return [{ key: "role", rule: role, regulated: false, people, needed: people.length }, ...others];
}
