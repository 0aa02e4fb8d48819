import { expect, test } from "vitest";
import { badgeDifferences } from "@/lib/badge/differences";
import type { BadgeDate } from "@/lib/badge/read/read-date";
import { differenceText } from "@/lib/format/badge-parts";
import type { Proof } from "@/lib/proof";
import { day } from "@/tests/support/organisation/build";

const dated = (text: string): BadgeDate => {
  return { day: day(text), instant: 0, precision: "day", isZoneAssumed: false };
};
const badge = { earnedOn: dated("2024-03-01"), validFrom: null, expiresOn: dated("2027-02-28") };
type Recorded = Parameters<typeof badgeDifferences>[2];
const award: Recorded = {
  ...{ issuedOn: day("2024-03-01"), expiresOn: day("2027-02-28") },
  proof: "issuer-verified",
};

const differ = (more: Partial<Recorded>, proof: Proof = "issuer-verified") =>
  badgeDifferences(badge, proof, { ...award, ...more }).map(differenceText);

test("an award that is as its badge says differs in nothing", () => {
  expect(differ({})).toEqual([]);
});

test("what was edited since is told with both sides", () => {
  expect(differ({ issuedOn: day("2024-03-02"), expiresOn: null, proof: "claimed" })).toEqual([
    "issued: the badge says 1 Mar 2024, the record 2 Mar 2024",
    "expires: the badge says 28 Feb 2027, the record no end",
    "proof: the badge reaches issuer-verified by itself, the record is claimed",
  ]);
});

test("what somebody decided where the badge proves nothing is no difference", () => {
  expect(differ({ proof: "checked" }, "claimed")).toEqual([]);
  expect(differ({}, "claimed")).toHaveLength(1);
});

test("a badge that states no day is contradicted by none, and one without an end by any", () => {
  const open = badgeDifferences(
    { earnedOn: null, validFrom: null, expiresOn: null },
    "issuer-verified",
    award,
  );
  expect(open.map(differenceText)).toEqual([
    "expires: the badge says no end, the record 28 Feb 2027",
  ]);
});
