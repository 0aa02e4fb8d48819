import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import { earnedIn, type KindedAward, mixByMonth, mixOn, quarterOf } from "@/lib/person/mix";
import { anyAward, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { anAward, day } from "@/tests/support/organisation/build";

const TODAY = day("2026-11-22");
const VIEW = { asOf: TODAY, proof: "attested" } as const;
const certification = (own: Parameters<typeof anAward>[0] = {}): KindedAward => ({
  ...anAward(own),
  kind: "certification",
});
const badge = (own: Parameters<typeof anAward>[0] = {}): KindedAward => ({
  ...certification(own),
  kind: "badge",
});

describe("the mix of what somebody holds", () => {
  test("is of what counts on the day, at the rung", () => {
    const awards = [
      certification(),
      badge(),
      badge({ expiresOn: day("2026-11-21") }),
      badge({ proof: "claimed" }),
    ];
    expect(mixOn(awards, VIEW)).toEqual({ certifications: 1, others: 1 });
    expect(mixOn(awards, { ...VIEW, proof: "claimed" })).toEqual({ certifications: 1, others: 2 });
  });

  test("is told for 36 months, the last of which is the day's own", () => {
    const months = mixByMonth([badge({ issuedOn: day("2026-10-01") })], VIEW);
    expect(months).toHaveLength(36);
    expect(months.at(-1)).toEqual({ on: TODAY, certifications: 0, others: 1 });
    expect(months.filter(({ others }) => others === 1)).toHaveLength(2);
  });
});

test.each([
  ["2026-01-01", 1, "2026-01-01", "2026-04-01"],
  ["2026-03-31", 1, "2026-01-01", "2026-04-01"],
  ["2026-11-22", 4, "2026-10-01", "2027-01-01"],
])("%s is in quarter %i", (on, number, from, until) => {
  expect(quarterOf(day(on))).toEqual({ year: 2026, number, from: day(from), until: day(until) });
});

test("what was earned in the quarter is listed, the newest first", () => {
  const awards = [
    badge({ issuedOn: day("2026-10-01") }),
    badge({ issuedOn: day("2026-11-20") }),
    badge({ issuedOn: day("2026-09-30") }),
    badge({ issuedOn: day("2026-11-23") }),
    badge({ issuedOn: day("2026-11-01"), revokedOn: day("2026-11-02") }),
    badge({ issuedOn: day("2026-11-01"), state: "failed" }),
  ];
  expect(earnedIn(awards, quarterOf(TODAY), VIEW).map(({ issuedOn }) => issuedOn)).toEqual([
    day("2026-11-20"),
    day("2026-10-01"),
  ]);
});

test("every day is in its own quarter, and every award is earned in one quarter alone", () => {
  fc.assert(
    fc.property(anyDay, fc.array(anyAward), anyProof, (asOf, awards, proof) => {
      const quarter = quarterOf(asOf);
      expect(quarter.from <= asOf && asOf < quarter.until).toBe(true);
      const before = quarterOf(addDays(quarter.from, -1));
      const now = earnedIn(awards, quarter, { asOf, proof });
      expect(now.some((one) => earnedIn(awards, before, { asOf, proof }).includes(one))).toBe(
        false,
      );
    }),
  );
});
