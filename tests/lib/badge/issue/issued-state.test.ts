import { expect, test } from "vitest";
import { composeCredential } from "@/lib/badge/issue/compose-credential";
import { issuedStateOn } from "@/lib/badge/issue/issued-state";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { addDays } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { issuedWords } from "@/lib/format/issued-badge";
import { CredentialId } from "@/lib/ids";
import { ISSUE, someFacts } from "@/tests/support/badges/issuing";
import { day } from "@/tests/support/organisation/build";

const facts = someFacts();
const FRESH = { revokedAt: null, revokedReason: null };
const LAST = day("2027-02-28");

const says = () => {
  const document = composeCredential(facts, ISSUE);
  const badge = readBadge({ form: "json", document }, new Map());
  if (!badge.ok) throw new Error(badge.problem.code);
  return badge.value;
};

const stateWith = (changes: Partial<Award> = {}, asOf = LAST) =>
  issuedStateOn(FRESH, says(), { ...facts.award, ...changes }, asOf);

test("a badge is valid up to the last day of its award, and not on the next", () => {
  expect(stateWith()).toEqual({ kind: "valid" });
  const next = addDays(LAST, 1);
  expect(stateWith({}, next)).toEqual({ kind: "expired", since: next });
  expect(issuedWords(stateWith({}, next)).detail).toBe("Its last day was 28 Feb 2027.");
});

const OTHER = CredentialId.parse("5f0e8f0e-0000-4000-8000-0000000000ff");

test.each([
  ["the award is revoked from this day on", { revokedOn: LAST }, "award-revoked"],
  ["it is revoked from the next day on only", { revokedOn: addDays(LAST, 1) }, "valid"],
  ["the award begins on another day", { issuedOn: day("2026-03-02") }, "changed"],
  ["it ends on another day", { expiresOn: day("2027-03-31") }, "changed"],
  ["it has no end by now", { expiresOn: null }, "changed"],
  ["it is of another credential", { credentialId: OTHER }, "changed"],
  ["it turns out to be failed", { state: "failed" }, "changed"],
  ["it is only claimed by now", { proof: "claimed" }, "unproved"],
  ["it is better proved by now", { proof: "issuer-verified" }, "valid"],
] as const)("where %s", (_what, changes, kind) => {
  expect(stateWith(changes).kind).toBe(kind);
  expect(issuedWords(stateWith(changes)).isGood).toBe(kind === "valid");
});

test("once it is revoked, that is said before all else", () => {
  const revoked = { revokedAt: new Date("2026-05-01T00:00:00Z"), revokedReason: "By mistake." };
  const state = issuedStateOn(revoked, says(), { ...facts.award, revokedOn: LAST }, LAST);
  expect(state).toEqual({ kind: "revoked", reason: "By mistake." });
});
