import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { runOf, standingWords } from "@/lib/format/standing";
import { awardWindow, type RenewableRun, renewalOpensOn } from "@/lib/standing/renewal";
import { standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import {
  aHolder,
  aMembership,
  anAward,
  aPerson,
  aRequirement,
  day,
} from "@/tests/support/organisation/build";

const SINCE = day("2026-01-01");

function run(facts: Partial<RenewableRun> = {}): RenewableRun {
  const until = day("2027-01-01");
  return { kind: "met", since: SINCE, until, renewalWindowDays: 60, ...facts };
}

describe("renewing is open", () => {
  test("from sixty days before the last day on", () => {
    expect(renewalOpensOn(run())).toBe(day("2026-11-01"));
  });

  test("not before it is met at all", () => {
    expect(renewalOpensOn(run({ since: day("2026-12-24") }))).toBe(day("2026-12-24"));
  });

  test.each<[string, Partial<RenewableRun>]>([
    ["where nothing known ends it", { until: null }],
    ["where no window is set", { renewalWindowDays: null }],
    ["for a gap", { kind: "gap" }],
    ["in grace", { kind: "grace" }],
    ["for whoever is exempt", { kind: "waived" }],
  ])("never %s", (_where, facts) => {
    expect(renewalOpensOn(run(facts))).toBeNull();
  });

  test("on the last day alone where the window has no days", () => {
    expect(renewalOpensOn(run({ renewalWindowDays: 0 }))).toBe(day("2026-12-31"));
  });
});

/** The first day in a run on which the end is no more than so many days away, looked for day by day. */
function openedOn(since: Day, until: Day, window: number): Day {
  for (let on = since; on < until; on = addDays(on, 1)) {
    if (addDays(on, window) >= addDays(until, -1)) return on;
  }
  throw new Error("It is open on the last day at the latest.");
}

describe("somebody who takes a role with ninety days to qualify, and sixty to renew", () => {
  const joined = { startsOn: day("2026-01-01"), endsOn: null };
  const requirement = aRequirement({ graceDays: 90, renewalWindowDays: 60 });
  const award = anAward({ issuedOn: day("2026-04-10"), expiresOn: day("2027-04-09") });
  const timeline = standingsOf(
    requirement,
    aPerson({ memberships: [aMembership(joined)], awards: [award] }),
    aHolder({ awards: [award] }),
  );
  const [version = null] = requirement.versions;

  test.each([
    ["the first day", "2026-01-01", "grace", "Grace until 31 Mar"],
    ["day 90", "2026-03-31", "grace", "Grace until 31 Mar"],
    ["day 91", "2026-04-01", "missing", "Missing"],
    ["the day of the award", "2026-04-10", "met", "Met until 9 Apr 2027"],
    ["61 days before its end", "2027-02-07", "met", "Met until 9 Apr 2027"],
    ["60 days before its end", "2027-02-08", "met", "Met, renew by 9 Apr 2027"],
    ["its last day", "2027-04-09", "expiring", "Renew today"],
    ["the day after", "2027-04-10", "lapsed", "Lapsed 1 day ago"],
  ])("on %s", (_which, iso, look, words) => {
    const asOf = day(iso);
    const said = standingWords(runOf(standingOn(timeline, asOf), version), asOf, 30);
    expect([said.look, said.words]).toEqual([look, words]);
  });
});

test("opens on the first day of the run that lies within the window", () => {
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), days, (length, renewalWindowDays) => {
      const until = addDays(SINCE, length);
      expect(renewalOpensOn(run({ until, renewalWindowDays }))).toBe(
        openedOn(SINCE, until, renewalWindowDays),
      );
    }),
  );
});

test.each<[string, (number | null)[], number | null, number | null]>([
  ["the longest of what it carries", [30, null, 60], 90, 60],
  ["its credential's, where nothing that it carries has one", [null], 90, 90],
  ["its credential's, where it carries nothing", [], 90, 90],
  ["none at all", [null], null, null],
])("the window of an award is %s", (_which, windows, own, expected) => {
  const carried = windows.map((renewalWindowDays) => ({ renewalWindowDays }));
  expect(awardWindow(carried, own)).toBe(expected);
});
