import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts, countStandings, coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import type { Standing } from "@/lib/standing/standing";
import { day } from "@/tests/support/organisation/build";
import { awardId, waiverId } from "@/tests/support/organisation/names";
import { coverageOnDay } from "@/tests/support/organisation/oracle/team";

const met: Standing = { kind: "met", by: [awardId("award")], policies: [] };
const waived: Standing = { kind: "waived", waiverId: waiverId("waiver") };
const grace: Standing = { kind: "grace", until: day("2026-12-31") };
const gap: Standing = { kind: "gap", reason: "missing" };
const anyStandings = fc.array(fc.constantFrom(met, waived, grace, gap, null), { maxLength: 20 });

function coverage(...standings: (Standing | null)[]): number | null {
  return coverageOf(countStandings(standings));
}

describe("coverage is met ÷ (met + in grace + gap)", () => {
  test.each([
    ["everybody met", [met, met], 1],
    ["nobody met", [gap, gap], 0],
    ["grace is not met", [met, grace], 0.5],
    ["waived is counted apart", [met, gap, waived, waived], 0.5],
    ["who is not required is not counted", [met, null, null], 1],
    ["pooled, never a mean of means", [met, met, met, gap], 0.75],
  ] as const)("%s", (_name, standings, expected) => {
    expect(coverage(...standings)).toBe(expected);
  });

  test.each([
    ["nobody is there", []],
    ["nothing is required", [null, null]],
    ["all are waived", [waived]],
  ] as const)("and not applicable, which is not 100 %%, where %s", (_name, standings) => {
    expect(coverage(...standings)).toBeNull();
  });
});

test("counting is what counting by hand gives", () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const counts = countStandings(standings);
      expect({ ...counts, coverage: coverageOf(counts) }).toEqual(coverageOnDay(standings));
    }),
  );
});

test("the counts of the parts add up to the count of the whole, however it is divided", () => {
  fc.assert(
    fc.property(fc.array(anyStandings, { maxLength: 5 }), (teams) => {
      const pooled = teams.map((team) => countStandings(team)).reduce(addCounts, NO_SLOTS);
      expect(pooled).toEqual(countStandings(teams.flat()));
    }),
  );
});

test("one more gap never raises coverage, one more met never lowers it", () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const before = coverage(...standings);
      expect(coverage(...standings, gap)).toBeLessThanOrEqual(before ?? 1);
      expect(coverage(...standings, met)).toBeGreaterThanOrEqual(before ?? 0);
      expect(coverage(...standings, waived)).toBe(before);
    }),
  );
});

test("coverage is between 0 and 1", () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const ratio = coverage(...standings) ?? 0;
      expect(ratio >= 0 && ratio <= 1).toBe(true);
    }),
  );
});
