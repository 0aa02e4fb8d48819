import { describe, expect, test } from "vitest";
import type { BadgeFacts } from "@/lib/badge/issue/badge-facts";
import { issuedElsewhere, issueProblems } from "@/lib/badge/issue/issue-problems";
import type { Award } from "@/lib/facts";
import { someFacts, VALID_ON } from "@/tests/support/badges/issuing";
import { day } from "@/tests/support/organisation/build";

const codesOf = (facts: BadgeFacts, asOf = VALID_ON) =>
  issueProblems(facts, asOf).map(({ code }) => code);

const issuedBy = (issuer: string | null): BadgeFacts => {
  const facts = someFacts();
  return { ...facts, credential: { ...facts.credential, issuer } };
};

const awarded = (changes: Partial<Award>): BadgeFacts => {
  const facts = someFacts();
  return { ...facts, award: { ...facts.award, ...changes } };
};

describe("the organisation's own", () => {
  test.each([null, "Harbourline", "HARBOURLINE"])("is what names %s as its issuer", (issuer) => {
    expect(issuedElsewhere(issuedBy(issuer))).toBeNull();
  });

  test("is not what another issues, and that one is named", () => {
    expect(issuedElsewhere(issuedBy("Lamp Institute"))?.message).toBe(
      "Only what your own organisation issues can be issued as a badge; this is issued by Lamp Institute.",
    );
  });
});

test.each([
  [{ state: "in-progress" }, ["not-earned"]],
  [{ state: "failed" }, ["not-earned"]],
  [{ revokedOn: VALID_ON }, ["revoked"]],
  [{ revokedOn: day("2026-12-31") }, []],
  [{ expiresOn: day("2026-06-14") }, ["expired"]],
  [{ expiresOn: VALID_ON }, []],
  [{ issuedOn: day("2026-06-16") }, ["upcoming"]],
  [{ proof: "claimed" }, ["proof-too-low"]],
  [{ proof: "attested" }, []],
] as const)("an award with %j: %j", (changes, expected) => {
  expect(codesOf(awarded(changes))).toEqual(expected);
});

test("all that stands against it is said at once", () => {
  const facts = { ...awarded({ proof: "claimed", expiresOn: day("2026-06-01") }), address: null };
  expect(codesOf(facts)).toEqual(["expired", "proof-too-low", "no-address"]);
});
