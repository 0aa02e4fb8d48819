import { describe, expect, test } from "vitest";
import { type Needing, neededOn } from "@/lib/credential/needed";
import { spentOn } from "@/lib/credential/spent";
import type { Meaning, RequirementVersion } from "@/lib/facts";
import { spentText } from "@/lib/format/credential";
import { day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const ids = {
  cka: name.credentialId("cka"),
  helm: name.credentialId("helm"),
  linux: name.credentialId("linux"),
  piano: name.credentialId("piano"),
};
const CLUSTERS = name.competencyId("clusters");
const ENGINEER = name.roleId("engineer");
const ASKED = { competencyId: CLUSTERS, level: 3, importance: "mandatory" } as const;
const VERSION: RequirementVersion = {
  ...{ effectiveFrom: day("2026-01-01"), effectiveUntil: day("2026-06-30"), graceDays: 0 },
  ...{ regulated: false, renewalWindowDays: null, scope: { teamIds: [], roleIds: [] } },
  rule: { any: [{ credential: ids.piano }, { competency: CLUSTERS, level: 1 }] },
};

const NOTHING: Meaning = {
  ...{
    weighing: "highest",
    parents: new Map(),
    mappings: new Map(),
    stacks: new Map(),
    staleness: new Map(),
    policies: new Map(),
  },
  ...{ roleCompetencies: new Map(), requirements: [], minimums: [] },
};
const SHOWN = new Map([[CLUSTERS, [{ credentialId: ids.cka, level: 1 }]]]);

function neededWith(meaning: Partial<Meaning>, over: Partial<Needing> = {}, on = "2026-03-01") {
  const plain = { stack: null, prerequisites: null, specialtyOf: null };
  const credentials = Object.values(ids).map((id) => ({ ...plain, id }));
  const cka = { ...plain, id: ids.cka, ...over };
  const all = credentials.map((one) => (one.id === ids.cka ? cka : one));
  return [...neededOn({ ...NOTHING, ...meaning }, all, day(on))].toSorted();
}

describe("a credential is needed", () => {
  const role = {
    mappings: SHOWN,
    roleCompetencies: new Map([[ENGINEER, [{ ...ASKED, startsOn: null, endsOn: null }]]]),
  };

  test("by nobody where nothing is asked", () => {
    expect(neededWith({ mappings: SHOWN })).toEqual([]);
  });

  test("where it shows, at any level, what a role asks for on the day", () => {
    expect(neededWith(role)).toEqual([ids.cka]);
    const over = [{ ...ASKED, startsOn: null, endsOn: day("2026-02-28") }];
    expect(neededWith({ ...role, roleCompetencies: new Map([[ENGINEER, over]]) })).toEqual([]);
  });

  test("with its parts, with what comes before it, and with what it adds to", () => {
    expect(neededWith(role, { stack: { all: [{ credential: ids.helm }] } })).toEqual([
      ids.cka,
      ids.helm,
    ]);
    expect(neededWith(role, { prerequisites: { credential: ids.linux } })).toEqual([
      ids.cka,
      ids.linux,
    ]);
    expect(neededWith(role, { specialtyOf: ids.linux })).toEqual([ids.cka, ids.linux]);
  });

  test("also where one of those leads back to it", () => {
    expect(neededWith(role, { stack: { credential: ids.cka } })).toEqual([ids.cka]);
  });

  test("where a requirement names it, or a competency that it shows, until its last day", () => {
    const requirements = [{ id: name.requirementId("r"), versions: [VERSION] }];
    expect(neededWith({ mappings: SHOWN, requirements })).toEqual([ids.cka, ids.piano]);
    expect(neededWith({ requirements }, {}, "2025-01-01")).toEqual([ids.piano]);
    expect(neededWith({ mappings: SHOWN, requirements }, {}, "2026-07-01")).toEqual([]);
  });

  test("where a team minimum asks for it, and where it stands in for what is needed", () => {
    const minimum = {
      ...{ id: name.minimumId("m"), teamId: name.teamId("t"), target: { credential: ids.cka } },
      ...{ minimum: 2, startsOn: day("2026-01-01"), endsOn: null },
    };
    const policy = {
      ...{ id: name.policyVersionId("p"), effectiveFrom: day("2026-01-01"), effectiveUntil: null },
      stack: { credential: ids.helm },
    };
    const policies = new Map([[ids.cka, [policy]]]);
    expect(neededWith({ minimums: [minimum], policies })).toEqual([ids.cka, ids.helm]);
    expect(neededWith({ policies })).toEqual([]);
  });
});

test("what is spent is told by currency, and an unknown price as such", () => {
  const spent = spentOn([
    { price: 395, currency: "USD", holders: 2 },
    { price: 200, currency: "EUR", holders: 10 },
    { price: 5, currency: "USD", holders: 1 },
    { price: 0, currency: "EUR", holders: 3 },
    { price: null, currency: null, holders: 4 },
  ]);
  expect(spentText(spent)).toBe("2000 EUR and 795 USD, and 4 awards of unknown price");
  expect(spentText(spentOn([]))).toBe("nothing known to be spent");
});
