import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { expertsOn, type Skill } from "@/lib/competency/experts";
import { sourcesOf } from "@/lib/competency/sources";
import { PROOFS } from "@/lib/proof";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import {
  anyCompetency,
  anyCredential,
  anyDay,
  anyLevel,
  anyProof,
  WINDOW,
} from "@/tests/support/organisation/arbitrary-facts";
import { holds, type Look, levelShown } from "@/tests/support/organisation/oracle/rule";

const anySkill: fc.Arbitrary<Skill> = fc.oneof(
  fc.record({ competency: anyCompetency, level: anyLevel }),
  fc.record({ credential: anyCredential }),
);
const anySkills = fc.array(anySkill, { minLength: 1, maxLength: 3 });
const FIRST = Math.min(...WINDOW) as Day; // one of them
const LAST = Math.max(...WINDOW) as Day; // one of them

function has(skill: Skill, look: Look): boolean {
  return "competency" in skill
    ? levelShown(skill.competency, look) >= skill.level
    : holds(skill, look);
}

const anyAsked = fc.record({
  skills: anySkills,
  isAll: fc.boolean(),
  proof: anyProof,
  asOf: anyDay,
});

test("experts are those whom a look at the day finds", () => {
  fc.assert(
    fc.property(anyOrganisation, anyAsked, ({ meaning, people }, asked) => {
      const { skills, isAll, asOf, proof } = asked;
      const expected = people.filter((person) => {
        const own = skills.map((skill) =>
          has(skill, { person, meaning, day: asOf, lowest: proof }),
        );
        return isAll ? own.every(Boolean) : own.some(Boolean);
      });
      expect(idsOf(expertsOn(people, meaning, asked))).toEqual(idsOf(expected));
    }),
    { numRuns: 2_000 },
  );
});

function idsOf(some: readonly { personId: string }[]): string[] {
  return some.map((one) => one.personId).sort();
}

test("what each of them has, at which level and on which days, is what a look at each day finds", () => {
  fc.assert(
    fc.property(anyOrganisation, anyAsked, ({ meaning, people }, asked) => {
      const { skills, asOf, proof } = asked;
      for (const person of people) {
        const [found] = expertsOn([person], meaning, { ...asked, isAll: false });
        for (const [index, skill] of skills.entries()) {
          const look = { person, meaning, day: asOf, lowest: proof };
          expect(found?.shown[index] ?? null, "on the day").toEqual(shownOn(skill, look));
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

/** By going from day to day; how well it is proved by asking rung by rung. */
function shownOn(skill: Skill, look: Look): unknown {
  if (!has(skill, look)) return null;
  const onDay = (day: Day) => has(skill, { ...look, day });
  let [first, after] = [look.day, addDays(look.day, 1)];
  while (first > FIRST && onDay(addDays(first, -1))) first = addDays(first, -1);
  while (after <= LAST && onDay(after)) after = addDays(after, 1);
  const level = "competency" in skill ? levelShown(skill.competency, look) : null;
  const asHigh = level === null ? skill : { ...skill, level };
  return {
    from: first > FIRST ? first : expect.toSatisfy((from: Day) => from <= FIRST),
    until: after <= LAST ? after : expect.toSatisfy((until: Day) => until > LAST),
    level,
    proof: PROOFS.findLast((lowest) => has(asHigh, { ...look, lowest })),
    evidence: expect.toSatisfy((evidence: readonly unknown[]) => evidence.length > 0),
  };
}

test("nobody has a skill on any day who has none of its sources on record", () => {
  fc.assert(
    fc.property(anyOrganisation, anySkill, ({ meaning, people }, skill) => {
      const { credentials, competencies, isAnybody } = sourcesOf([skill], meaning);
      if (isAnybody) return;
      const others = people.filter(
        (person) =>
          !person.awards.some((award) => credentials.has(award.credentialId)) &&
          !person.assessments.some((own) => competencies.has(own.competencyId)),
      );
      for (const person of others) {
        for (const day of WINDOW) {
          expect(has(skill, { person, meaning, day, lowest: "claimed" })).toBe(false);
        }
      }
    }),
    { numRuns: 3_000 },
  );
});
