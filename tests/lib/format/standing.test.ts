import { expect, test } from "vitest";
import { type Day, parseIsoDay } from "@/lib/calendar";
import { coverageTone, slotParts } from "@/lib/format/coverage";
import {
  NOT_REQUIRED,
  runOf,
  type StandingRun,
  standingWord,
  standingWords,
} from "@/lib/format/standing";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`${iso} is no day`);
  return parsed;
}

const TODAY = day("2026-11-22");
const SINCE = day("2024-01-23");

function run(change: Partial<StandingRun>): StandingRun {
  return {
    kind: "met",
    reason: null,
    since: SINCE,
    until: null,
    renewalWindowDays: null,
    ...change,
  };
}

test.each<[string, Partial<StandingRun>, string, string]>([
  ["met without an end", {}, "met", "Met"],
  ["met for long", { until: day("2028-08-12") }, "met", "Met until 11 Aug 2028"],
  ["met, the window away", { until: day("2027-02-21") }, "expiring", "Expires in 90 days"],
  ["met, one day more", { until: day("2027-02-22") }, "met", "Met until 21 Feb 2027"],
  ["met, last day today", { until: day("2026-11-23") }, "expiring", "Expires today"],
  ["in grace", { kind: "grace", until: day("2026-12-05") }, "grace", "Grace until 4 Dec"],
  ["waived", { kind: "waived", until: day("2027-04-01") }, "waived", "Waived until 31 Mar 2027"],
  ["never had it", { kind: "gap", reason: "missing" }, "missing", "Missing"],
  ["not enough", { kind: "gap", reason: "below-level" }, "below-level", "Below level"],
  [
    "had it once",
    { kind: "gap", reason: "lapsed", since: day("2026-11-01") },
    "lapsed",
    "Lapsed 22 days ago",
  ],
])("Somebody who %s", (_who, change, look, words) => {
  const said = standingWords(run(change), TODAY, 90);
  expect([said.look, said.words]).toEqual([look, words]);
});

test("The last day is the one before the run ends, and the whole story names it", () => {
  const said = standingWords(run({ until: day("2027-01-23") }), TODAY, 90);
  expect(said.lastOn).toBe(day("2027-01-22"));
  expect(said.detail).toBe("Met since 23 Jan 2024; the last day is 22 Jan 2027.");
});

test("Renewal opens as many days before the last day as the window has, and that is said", () => {
  const until = day("2027-01-23");
  const said = (asOf: string) =>
    standingWords(run({ until, renewalWindowDays: 60 }), day(asOf), 30);
  expect([said("2026-11-22").words, said("2026-11-22").detail]).toEqual([
    "Met until 22 Jan 2027",
    "Met since 23 Jan 2024; the last day is 22 Jan 2027. Renewal opens on 23 Nov 2026.",
  ]);
  expect([said("2026-11-23").words, said("2026-11-23").detail]).toEqual([
    "Met, renew by 22 Jan 2027",
    "Met since 23 Jan 2024; the last day is 22 Jan 2027. Renewal is open since 23 Nov 2026.",
  ]);
  expect(said("2027-01-01").words).toBe("Renew by 22 Jan");
  expect(said("2027-01-22").words).toBe("Renew today");
});

test("Nobody asked, nothing said", () => {
  expect(standingWords(null, TODAY, 90)).toBe(NOT_REQUIRED);
});

test("A standing and its run become one", () => {
  const standing = { kind: "gap", reason: "lapsed" } as const;
  expect(runOf({ standing, since: SINCE, until: null }, null)).toEqual(
    run({ kind: "gap", reason: "lapsed" }),
  );
});

test("The parts of a bar add up to its slots", () => {
  const slots = { met: 10, expiring: 3, grace: 1, gap: 2, waived: 4 };
  expect(slotParts(slots)).toEqual([
    { part: "met", count: 7 },
    { part: "expiring", count: 3 },
    { part: "grace", count: 1 },
    { part: "gap", count: 2 },
    { part: "waived", count: 4 },
  ]);
});

test.each([
  [null, "plain"],
  [1, "plain"],
  [0.92, "plain"],
  [0.919, "watch"],
  [0.8, "watch"],
  [0.799, "bad"],
] as const)("A coverage of %s is %s", (ratio, tone) => {
  expect(coverageTone(ratio)).toBe(tone);
});

test.each([
  [{ kind: "met", by: [], policies: [] }, "met"],
  [{ kind: "grace", until: TODAY }, "in grace"],
  [{ kind: "gap", reason: "missing" }, "missing"],
  [{ kind: "gap", reason: "below-level" }, "below level"],
] as const)("inside a sentence %o is “%s”", (standing, word) => {
  expect(standingWord(standing)).toBe(word);
});
