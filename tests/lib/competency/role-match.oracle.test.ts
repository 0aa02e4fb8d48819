import fc from "fast-check";
import { expect, test } from "vitest";
import { readinessFor } from "@/lib/competency/readiness";
import { isOneStepAway, readierFirst, roleMatch } from "@/lib/competency/role-match";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { levelShown } from "@/tests/support/organisation/oracle/rule";

test("a match is the readiness, with what a look at the day finds missing", () => {
  fc.assert(
    fc.property(anyOrganisation, anyDay, anyProof, ({ meaning, people }, day, lowest) => {
      for (const required of meaning.roleCompetencies.values()) {
        const matches = people.map((person) => {
          const holder = holderOf(meaning, person, lowest);
          const match = roleMatch(required, (id) => levelOf(id, holder), day);
          const { missing, ...readiness } = match;
          expect(readiness).toEqual(readinessFor(required, (id) => levelOf(id, holder), day));
          const levels = required.map(({ competencyId, level, importance }) => {
            const own = levelShown(competencyId, { person, meaning, day, lowest });
            return { competencyId, importance, level: own, asked: level };
          });
          const short = levels.filter(({ level, asked }) => level < asked);
          expect(missing).toHaveLength(short.length);
          expect(missing).toEqual(expect.arrayContaining(short));
          const isAnyShown = levels.some(({ level }) => level > 0);
          expect(isOneStepAway(match)).toBe(short.length === 1 && isAnyShown);
          return match;
        });
        const ranked = matches.toSorted(readierFirst).map(({ readiness }) => readiness ?? 0);
        expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
      }
    }),
    { numRuns: 1_000 },
  );
});

test("what is mandatory is named first, then what is most levels away", () => {
  fc.assert(
    fc.property(anyOrganisation, anyDay, ({ meaning, people }, day) => {
      for (const person of people) {
        for (const required of meaning.roleCompetencies.values()) {
          const holder = holderOf(meaning, person, "claimed");
          const { missing } = roleMatch(required, (id) => levelOf(id, holder), day);
          const order = missing.map(({ importance, asked, level }) => {
            return (importance === "mandatory" ? 0 : 1_000) - (asked - level);
          });
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }
    }),
    { numRuns: 300 },
  );
});
