import fc from "fast-check";
import { test } from "vitest";
import { readinessFor } from "@/lib/competency/readiness";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { levelShown } from "@/tests/support/organisation/oracle/rule";
import { readinessOnDay } from "@/tests/support/organisation/oracle/team";

test("every level and readiness of 10,000 organisations is what a look at each day says", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      for (const person of people) {
        const holder = holderOf(meaning, person, lowest);
        const looks = WINDOW.map((day) => ({ person, meaning, day, lowest }));
        for (const competency of meaning.mappings.keys()) {
          const timeline = levelOf(competency, holder);
          expectSame(
            WINDOW.map((day) => at(timeline, day)),
            looks.map((look) => levelShown(competency, look)),
          );
        }
        for (const required of meaning.roleCompetencies.values()) {
          const timelines = new Map(
            required.map(({ competencyId }) => [competencyId, levelOf(competencyId, holder)]),
          );
          expectSame(
            WINDOW.map((day) =>
              readinessFor(required, (id) => timelines.get(id) ?? levelOf(id, holder), day),
            ),
            looks.map((look) => readinessOnDay(required, look)),
          );
        }
      }
    }),
    { numRuns: 10_000 },
  );
});
