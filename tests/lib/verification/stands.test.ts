import { expect, test } from "vitest";
import { verifiedText } from "@/lib/format/verification";
import { standingProof, stands } from "@/lib/verification/stands";
import { day } from "@/tests/support/organisation/build";

const given = (awardVersion: number, proof: "attested" | "checked") => ({ awardVersion, proof });

test("a verification stands in the version that was verified, and in no other", () => {
  const versions = [1, 2, 3].map((version) => stands(given(2, "checked"), { version }));
  expect(versions).toEqual([false, true, false]);
});

test.each([
  [[], "claimed"],
  [[given(1, "checked")], "claimed"],
  [[given(2, "attested"), given(1, "checked")], "attested"],
  [[given(2, "attested"), given(2, "checked")], "checked"],
] as const)("%j give an award in version 2 the proof %s", (verifications, proof) => {
  expect(standingProof(verifications, { version: 2 })).toBe(proof);
});

test("history is called so", () => {
  const verified = { verifiedBy: "Sam", verifiedOn: day("2026-05-03") };
  expect(verifiedText({ ...verified, stands: true })).toBe("Verified by Sam on 3 May 2026");
  expect(verifiedText({ ...verified, stands: false })).toBe(
    "Verified by Sam on 3 May 2026 – edited since",
  );
});
