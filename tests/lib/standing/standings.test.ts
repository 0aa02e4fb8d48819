import { describe, expect, test } from "vitest";
import { at } from "@/lib/timeline/timeline";
import {
  aMembership,
  anAssessment,
  anAward,
  aRequirement,
  aRole,
  aWaiver,
  day,
} from "@/tests/support/organisation/build";
import {
  competencyId,
  credentialId,
  requirementId,
  roleId,
  waiverId,
} from "@/tests/support/organisation/names";
import { standings, story, word } from "@/tests/support/organisation/standings";

const ANALYSTS = { teamIds: [], roleIds: [roleId("analyst")] };

test("nobody is required before the first day, and nothing after the last", () => {
  const requirement = aRequirement({
    effectiveFrom: day("2026-03-01"),
    effectiveUntil: day("2026-05-31"),
  });
  expect(story(standings(requirement, {}))).toEqual([
    [day("2026-03-01"), "missing"],
    [day("2026-06-01"), null],
  ]);
});

test("where the requirement is of no concern there is one step without standing", () => {
  const requirement = aRequirement({ scope: { teamIds: [], roleIds: [roleId("lead")] } });
  expect(standings(requirement, { awards: [anAward()] })).toEqual([
    { from: Number.NEGATIVE_INFINITY, value: null },
  ]);
});

describe("met comes before waived, waived before grace, grace before gap", () => {
  const requirement = aRequirement({ effectiveFrom: day("2026-01-01"), graceDays: 90 });
  const award = anAward({ issuedOn: day("2026-02-01"), expiresOn: day("2026-02-28") });
  const waiver = aWaiver({ startsOn: day("2026-01-15"), endsOn: day("2026-03-15") });

  test("each ends where its last day ends", () => {
    expect(story(standings(requirement, { awards: [award], waivers: [waiver] }))).toEqual([
      [day("2026-01-01"), "grace"],
      [day("2026-01-15"), "waived"],
      [day("2026-02-01"), "met"],
      [day("2026-03-01"), "waived"],
      [day("2026-03-16"), "grace"],
      [day("2026-04-01"), "lapsed"],
    ]);
  });

  test("they name the award, the waiver, and the first day after the grace", () => {
    const timeline = standings(requirement, { awards: [award], waivers: [waiver] });
    expect(at(timeline, day("2026-02-28"))).toEqual({ kind: "met", by: ["award"], policies: [] });
    expect(at(timeline, day("2026-03-15"))).toEqual({ kind: "waived", waiverId: "waiver" });
    expect(at(timeline, day("2026-03-31"))).toEqual({ kind: "grace", until: day("2026-04-01") });
  });

  test("a waiver of another requirement excuses nothing", () => {
    const other = { ...waiver, requirementId: requirementId("other") };
    expect(story(standings(requirement, { waivers: [other] })).map(([, kind]) => kind)).toEqual([
      "grace",
      "missing",
    ]);
  });

  test("of two waivers on a day always the same one is named", () => {
    const two = ["first", "second"].map((id) => ({ ...waiver, id: waiverId(id) }));
    const named = [two, two.toReversed()].map((waivers) =>
      at(standings(requirement, { waivers }), day("2026-01-20")),
    );
    expect(named).toEqual(Array(2).fill({ kind: "waived", waiverId: "first" }));
  });
});

describe("grace", () => {
  const from = day("2026-01-01");

  test("runs for its number of days, the first day among them", () => {
    expect(story(standings(aRequirement({ effectiveFrom: from, graceDays: 30 }), {}))).toEqual([
      [from, "grace"],
      [day("2026-01-31"), "missing"],
    ]);
  });

  test("of no days is no grace", () => {
    expect(story(standings(aRequirement({ effectiveFrom: from }), {}))).toEqual([
      [from, "missing"],
    ]);
  });

  test("does not start again when something lapses", () => {
    const requirement = aRequirement({ effectiveFrom: from, graceDays: 30 });
    const awards = [anAward({ issuedOn: from, expiresOn: day("2026-06-30") })];
    expect(story(standings(requirement, { awards }))).toEqual([
      [from, "met"],
      [day("2026-07-01"), "lapsed"],
    ]);
  });

  test("starts for each person when the requirement first applies to them", () => {
    const requirement = aRequirement({ effectiveFrom: from, graceDays: 30, scope: ANALYSTS });
    const roles = [aRole({ startsOn: day("2026-05-01") })];
    expect(story(standings(requirement, { roles }))).toEqual([
      [day("2026-05-01"), "grace"],
      [day("2026-05-31"), "missing"],
    ]);
  });

  test("goes on where one version, team or role follows another without a day between", () => {
    const requirement = aRequirement(
      { effectiveFrom: from, effectiveUntil: day("2026-01-10"), graceDays: 30 },
      { effectiveFrom: day("2026-01-11"), graceDays: 40, scope: ANALYSTS },
    );
    const memberships = [
      aMembership({ endsOn: day("2026-01-05") }),
      aMembership({ startsOn: day("2026-01-06") }),
    ];
    const timeline = standings(requirement, { memberships });
    expect(timeline.slice(1).map((step) => [step.from, step.value])).toEqual([
      [from, { kind: "grace", until: day("2026-01-31") }],
      [day("2026-01-11"), { kind: "grace", until: day("2026-02-10") }],
      [day("2026-02-10"), { kind: "gap", reason: "missing" }],
    ]);
  });

  test("starts again after a real interruption", () => {
    const requirement = aRequirement({ effectiveFrom: from, graceDays: 30, scope: ANALYSTS });
    const roles = [aRole({ endsOn: day("2026-03-31") }), aRole({ startsOn: day("2026-04-02") })];
    expect(story(standings(requirement, { roles }))).toEqual([
      [from, "grace"],
      [day("2026-01-31"), "missing"],
      [day("2026-04-01"), null],
      [day("2026-04-02"), "grace"],
      [day("2026-05-02"), "missing"],
    ]);
  });
});

describe("a gap is called", () => {
  const networks = { competency: competencyId("networks"), level: 3 };
  const cissp = { credential: credentialId("cissp") };
  const low = [anAssessment({ level: 2 })];
  const old = [anAward({ expiresOn: day("2025-12-31") })];

  test.each([
    ["missing where nothing was ever held", { rule: cissp }, {}, "missing"],
    ["lapsed where it was met before", { rule: cissp }, { awards: old }, "lapsed"],
    [
      "below level where there is a level, too low",
      { rule: networks },
      { assessments: low },
      "below-level",
    ],
    [
      "below level also where that is one of several ways",
      { rule: { any: [{ all: [networks, cissp] }, cissp] } },
      { assessments: low },
      "below-level",
    ],
    [
      "missing where the part with the level is met, at that level",
      { rule: { all: [{ ...networks, level: 2 }, cissp] } },
      { assessments: low },
      "missing",
    ],
    [
      "lapsed rather than below level",
      { rule: { any: [cissp, networks] } },
      { awards: old, assessments: low },
      "lapsed",
    ],
    [
      "missing where only a part was ever held",
      { rule: { all: [cissp, { credential: credentialId("ccna") }] } },
      { awards: old },
      "missing",
    ],
    [
      "missing where the award counts only later",
      { rule: cissp },
      { awards: [anAward({ issuedOn: day("2027-01-01") })] },
      "missing",
    ],
    [
      "missing where what was held is proved too weakly",
      { rule: cissp },
      { awards: [anAward({ expiresOn: day("2025-12-31"), proof: "claimed" })] },
      "missing",
    ],
  ] as const)("%s", (_name, version, facts, expected) => {
    expect(word(at(standings(aRequirement(version), facts), day("2026-11-22")))).toBe(expected);
  });

  test("lapsed also where it was met before anybody asked", () => {
    const requirement = aRequirement({ effectiveFrom: day("2026-06-01") });
    expect(story(standings(requirement, { awards: old }))).toEqual([[day("2026-06-01"), "lapsed"]]);
  });
});
