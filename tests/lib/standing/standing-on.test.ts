import { describe, expect, test } from "vitest";
import type { PersonFacts } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { expiryHorizon, isExpiring, standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import {
  aMeaning,
  anAssessment,
  anAward,
  aPerson,
  aRequirement,
  aWaiver,
  day,
} from "@/tests/support/organisation/build";
import { awardId, competencyId, waiverId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const ASKED = day("2025-01-01");

function on(facts: Partial<PersonFacts>, asOf = TODAY) {
  const person = aPerson(facts);
  const requirement = aRequirement({ effectiveFrom: ASKED });
  return standingOn(
    standingsOf(requirement, person, holderOf(aMeaning(), person, DEFAULT_PROOF)),
    asOf,
  );
}

function isSoon(facts: Partial<PersonFacts>, days: number) {
  const own = on(facts);
  if (own === null) throw new Error("The requirement applies.");
  return isExpiring({ kind: own.standing.kind, until: own.until }, TODAY, days);
}

const untilFebruary = anAward({ expiresOn: day("2027-02-14") });
const renewal = anAward({ id: awardId("renewal"), issuedOn: day("2027-01-01") });

test("there is none on a day on which nothing is required", () => {
  expect(on({}, day("2024-12-31"))).toBeNull();
});

describe("a run", () => {
  test("of met goes on where one award follows another", () => {
    const threeYears = { ...renewal, expiresOn: day("2029-12-31") };
    expect(on({ awards: [untilFebruary, threeYears] })).toEqual({
      standing: { kind: "met", by: ["award"], policies: [] },
      since: ASKED,
      until: day("2030-01-01"),
    });
  });

  test("of a gap ends where its reason changes", () => {
    const past = anAward({ issuedOn: day("2025-06-01"), expiresOn: day("2025-06-30") });
    expect(on({ awards: [past] }, day("2025-03-01"))).toMatchObject({ until: day("2025-06-01") });
    expect(on({ awards: [past] })).toEqual({
      standing: { kind: "gap", reason: "lapsed" },
      since: day("2025-07-01"),
      until: null,
    });
  });

  test("of a gap is of one reason, though the gap goes on", () => {
    const requirement = aRequirement({
      effectiveFrom: ASKED,
      rule: { competency: competencyId("networks"), level: 3 },
    });
    const person = aPerson({ assessments: [anAssessment({ level: 1, assessedOn: TODAY })] });
    const timeline = standingsOf(requirement, person, holderOf(aMeaning(), person, DEFAULT_PROOF));
    expect(standingOn(timeline, TODAY)).toEqual({
      standing: { kind: "gap", reason: "below-level" },
      since: TODAY,
      until: null,
    });
    expect(standingOn(timeline, ASKED)).toMatchObject({ since: ASKED, until: TODAY });
  });

  test("of waived goes on from one waiver to the next", () => {
    const waivers = [
      aWaiver({ startsOn: day("2026-01-01"), endsOn: day("2026-12-31") }),
      aWaiver({ id: waiverId("next"), startsOn: day("2027-01-01"), endsOn: day("2027-03-31") }),
    ];
    expect(on({ waivers })).toMatchObject({ since: day("2026-01-01"), until: day("2027-04-01") });
  });
});

describe("84 days before an award ends, it is expiring", () => {
  test.each([
    ["within 83 days: not yet", 83, false],
    ["within 84 days", 84, true],
    ["within 90 days", 90, true],
  ] as const)("%s", (_name, days, expected) => {
    expect(isSoon({ awards: [untilFebruary] }, days)).toBe(expected);
  });

  test("on its last day it is within no days at all", () => {
    expect(isSoon({ awards: [anAward({ expiresOn: TODAY })] }, 0)).toBe(true);
    expect(isSoon({ awards: [anAward({ expiresOn: day("2026-11-23") })] }, 0)).toBe(false);
  });

  test("by the day that every query compares with", () => {
    expect(expiryHorizon(TODAY, 84)).toBe(day("2027-02-15"));
    expect(on({ awards: [untilFebruary] })?.until).toBe(day("2027-02-15"));
  });
});

describe("nothing is expiring", () => {
  test.each([
    ["with a renewal in hand", { awards: [untilFebruary, renewal] }],
    ["that has no end", { awards: [anAward()] }],
    ["that is a gap, though it ends soon", { awards: [renewal] }],
    ["that is waived, though not for long", { waivers: [aWaiver({ endsOn: day("2026-12-01") })] }],
  ] as const)("%s", (_name, facts) => {
    expect(isSoon(facts, 90)).toBe(false);
  });

  test("where the requirement ends before the award: nobody has to renew", () => {
    const leaving = { awards: [untilFebruary], leftOn: day("2026-12-31") };
    expect(isSoon(leaving, 90)).toBe(false);
    expect(on(leaving)?.until).toBeNull();
  });
});
