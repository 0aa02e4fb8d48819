import { expect, test } from "vitest";
import { matrixRow } from "@/lib/competency/matrix";
import { unpackCell } from "@/lib/timeline/matrix/cell";
import { at } from "@/lib/timeline/timeline";
import {
  aMeaning,
  anAsked,
  anAssessment,
  anAward,
  aPerson,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, credentialId, roleId } from "@/tests/support/organisation/names";

const networks = competencyId("networks");
const VIEW = { proof: "attested", warningDays: 90 } as const;
const MEANING = aMeaning({
  mappings: new Map([[networks, [{ credentialId: credentialId("ccna"), level: 3 }]]]),
  roleCompetencies: new Map([
    [roleId("analyst"), [anAsked({ level: 2, importance: "desirable" })]],
  ]),
});
const cellOf = (facts: Parameters<typeof aPerson>[0]) => {
  const cells = matrixRow(aPerson(facts), MEANING, VIEW).get(networks);
  return cells && unpackCell(at(cells, day("2026-11-22")));
};
const ccna = (facts: Parameters<typeof anAward>[0]) =>
  anAward({ credentialId: credentialId("ccna"), ...facts });

test("no evidence is level 0 against what the role asks for", () => {
  expect(cellOf({})).toEqual({
    shown: 0,
    required: 2,
    mandatory: false,
    expiring: false,
    unverified: false,
    uncounted: false,
    stale: false,
  });
});

test.each([
  ["the last day within the warning days", "2027-02-20", true],
  ["the day after them", "2027-02-21", false],
] as const)("an award that counts through %s", (_name, expiresOn, expiring) => {
  expect(cellOf({ awards: [ccna({ expiresOn: day(expiresOn) })] })).toMatchObject({
    shown: 3,
    expiring,
  });
});

test("what ends but leaves as high a level behind does not expire", () => {
  const awards = [ccna({ expiresOn: day("2026-12-01") })];
  expect(cellOf({ awards, assessments: [anAssessment({ level: 3 })] })).toMatchObject({
    expiring: false,
  });
  expect(cellOf({ awards, assessments: [anAssessment({ level: 2 })] })).toMatchObject({
    expiring: true,
  });
});

test("a level that rests on somebody's word alone is not verified", () => {
  expect(cellOf({ awards: [ccna({ proof: "attested" })] })).toMatchObject({ unverified: true });
  expect(cellOf({ awards: [ccna({ proof: "checked" })] })).toMatchObject({ unverified: false });
});

test("what is proved too weakly to count is marked, whether anything counts beside it or not", () => {
  const claimed = ccna({ proof: "claimed" });
  expect(cellOf({ awards: [claimed] })).toMatchObject({ shown: 0, uncounted: true });
  const assessments = [anAssessment({ level: 2, proof: "attested" })];
  expect(cellOf({ awards: [claimed], assessments })).toMatchObject({ shown: 2, uncounted: true });
  const better = [anAssessment({ level: 4, proof: "attested" })];
  expect(cellOf({ awards: [claimed], assessments: better })).toMatchObject({ uncounted: false });
});
