import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { Proof } from "@/lib/proof";
import { asIfInEffect } from "@/lib/requirement/as-if";
import { versionOn } from "@/lib/requirement/version";
import { holderOf } from "@/lib/rule/holder";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { day } from "@/tests/support/organisation/build";

type World = Parameters<Parameters<typeof anyOrganisation.map>[0]>[0];

/** How everybody stands on a day, and how they do as if the version that is in effect then were so. */
function pairsOn({ meaning, people }: World, proof: Proof, on: Day) {
  return meaning.requirements.flatMap((requirement) => {
    const version = versionOn(requirement.versions, on);
    const asIf = version && asIfInEffect(requirement, version, on);
    if (!asIf) return [];
    return people.map((facts) => {
      const holder = holderOf(meaning, facts, proof);
      return [requirement, asIf].map((of) => at(standingsOf(of, facts, holder), on));
    });
  });
}

describe("a version as if it were in effect", () => {
  test("that is leaves everybody standing as they do, from its first day on", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyOrganisation, anyProof, fc.constantFrom(...WINDOW), (world, proof, day) => {
        const firsts = world.meaning.requirements.flatMap(({ versions }) =>
          versions.map(({ effectiveFrom }) => effectiveFrom),
        );
        for (const [now, then] of [day, ...firsts].flatMap((on) => pairsOn(world, proof, on))) {
          expect(then).toEqual(now);
          if (now) compared++;
        }
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test("hides what would come after it, and keeps what was before", () => {
    const versions = ["2026-01-01", "2026-05-01", "2026-09-01"].map((from) => {
      return { effectiveFrom: day(from), effectiveUntil: null };
    });
    const requirement = { versions } as unknown as Parameters<typeof asIfInEffect>[0];
    const asIf = (index: number) =>
      asIfInEffect(
        requirement,
        requirement.versions[index] as never,
        day("2026-06-01"),
      ).versions.map(({ effectiveFrom }) => effectiveFrom);
    expect(asIf(0)).toEqual([day("2026-01-01")]);
    expect(asIf(1)).toEqual([day("2026-01-01"), day("2026-05-01")]);
    expect(asIf(2)).toEqual([day("2026-01-01"), day("2026-05-01"), addDays(day("2026-05-31"), 1)]);
  });
});
