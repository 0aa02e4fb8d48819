import { describe, expect, test } from "vitest";
import { ACCESSES, type Access, type Actor, mayGive } from "@/lib/access";
import {
  givingProblems,
  mayGiveTo,
  ownRecordProblems,
  usualProofFor,
} from "@/lib/award/own-record";
import { PROOFS } from "@/lib/proof";
import { personId } from "@/tests/support/organisation/names";

const [ADA, BEN] = [personId("ada"), personId("ben")];

function ada(access: Access): Actor {
  return { kind: "user", name: "Ada", userId: null, access, personId: ADA, teamIds: [] };
}

describe.each(ACCESSES)("%s", (access) => {
  test("gives their own record a claim, and nothing above", () => {
    expect(PROOFS.filter((proof) => mayGiveTo(ada(access), ADA, proof))).toEqual(["claimed"]);
    expect(usualProofFor(ada(access), ADA)).toBe("claimed");
  });

  test.each(PROOFS)("gives another's record %s as their access says", (proof) => {
    const may = mayGive(ada(access), proof);
    expect(mayGiveTo(ada(access), BEN, proof)).toBe(may);
    expect(givingProblems(ada(access), BEN, proof)).toHaveLength(may ? 0 : 1);
  });
});

test("is told who has to do it", () => {
  const [problem] = givingProblems(ada("admin"), ADA, "checked");
  expect(problem?.message).toBe("Somebody else has to verify your own record.");
  expect(givingProblems(ada("person"), ADA, "checked")[0]?.code).toBe("proof-too-high");
});

test("whoever is no person in the records has none of their own", () => {
  const admin = { ...ada("admin"), personId: null };
  expect(ownRecordProblems(admin, ADA, "checked")).toEqual([]);
});
