import { describe, expect, test } from "vitest";
import { ACCESSES, type Access, type Actor } from "@/lib/access";
import {
  proofAfterEdit,
  proofProblems,
  takeAwayProblems,
  usualProof,
} from "@/lib/award/proof-given";
import { PROOFS, type Proof } from "@/lib/proof";

function actor(access: Access): Actor {
  return { kind: "user", name: "Sam", userId: null, access, personId: null, teamIds: [] };
}

const GIVEN: Readonly<Record<Access, readonly Proof[]>> = {
  admin: ["claimed", "attested", "checked"],
  compliance: ["claimed", "attested", "checked"],
  learning: ["claimed", "attested"],
  manager: ["claimed", "attested"],
  person: ["claimed"],
  auditor: ["claimed"],
};

describe.each(ACCESSES)("%s", (access) => {
  test.each(PROOFS)("gives %s, or not", (proof) => {
    expect(proofProblems(actor(access), proof).length === 0).toBe(GIVEN[access].includes(proof));
  });

  test.each(PROOFS)("takes %s away, or not: what was signed, like what was checked", (proof) => {
    const asGiven = proof === "issuer-verified" ? "checked" : proof;
    const may = takeAwayProblems(actor(access), proof).length === 0;
    expect(may).toBe(GIVEN[access].includes(asGiven));
  });

  test("gives what counts by default where they may, and never more than they may", () => {
    const usual = usualProof(actor(access));
    expect(GIVEN[access]).toContain(usual);
    expect(usual).toBe(GIVEN[access].includes("attested") ? "attested" : "claimed");
  });
});

test.each([
  ["checked", undefined, "claimed"],
  ["issuer-verified", undefined, "claimed"],
  ["attested", undefined, "claimed"],
  ["claimed", undefined, "claimed"],
  ["checked", "attested", "attested"],
  ["claimed", "checked", "checked"],
] as const)("%s, edited with %s, is %s", (before, given, after) => {
  expect(proofAfterEdit(before, given)).toBe(after);
});
