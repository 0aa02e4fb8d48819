import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalRdf } from "@/db/badges/verify/canonical-rdf";
import { checkProofs, hashData } from "@/db/badges/verify/check-proofs";
import { canonicalJson } from "@/lib/badge/verify/encodings/canonical-json";
import { proofsOf, readProof } from "@/lib/badge/verify/proofs";
import { about, badgeJson } from "@/tests/support/badges/about";
import { badgeFixture } from "@/tests/support/badges/vectors";

const SUITES = [
  { folder: "eddsa-rdfc-2022", ending: "DataInt" },
  { folder: "Ed25519Signature2020", ending: "EdSig" },
  { folder: "eddsa-jcs-2022", ending: "JCS" },
];

describe.each(SUITES)("$folder", ({ folder, ending }) => {
  const text = (step: string) =>
    badgeFixture(`w3c-vc-di-eddsa/${folder}/${step}${ending}.txt`).toString("utf8");
  const signed = badgeJson(`w3c-vc-di-eddsa/${folder}/signed${ending}.json`);
  const { day, documents } = about();

  function steps() {
    const [stated] = proofsOf(signed);
    const proof = stated && readProof(signed, stated, day);
    if (!proof?.ok) throw new Error("The proof cannot be read.");
    return proof.value;
  }

  async function canonical(document: unknown) {
    if (steps().canonical === "json") return canonicalJson(document);
    const rdf = await canonicalRdf(document);
    return rdf.ok ? rdf.value : rdf.problem;
  }

  test("makes the document and the proof's options canonical", async () => {
    const { document, options } = steps();
    expect(options).toEqual(badgeJson(`w3c-vc-di-eddsa/${folder}/proofConfig${ending}.json`));
    expect(await canonical(document)).toBe(text("canonDoc"));
    expect(await canonical(options)).toBe(text("proofCanon"));
  });

  test("hashes both, and puts the hashes one behind the other", async () => {
    const { document, options } = steps();
    expect(hash("sha256", String(await canonical(document)))).toBe(text("docHash"));
    expect(hash("sha256", String(await canonical(options)))).toBe(text("proofHash"));
    const data = await hashData(steps());
    expect(data.ok && data.value.toString("hex")).toBe(text("combinedHash"));
  });

  test("reads the signature, which fits", async () => {
    expect(Buffer.from(steps().signature).toString("hex")).toBe(text("sigHex"));
    expect(signed.proof.proofValue).toBe(text("sigBTC58"));
    expect(await checkProofs(signed, { day, documents })).toMatchObject({ verdict: "fits" });
  });

  test("fits no longer when one letter is another", async () => {
    const changed = { ...signed, name: `${signed.name}.` };
    expect(await checkProofs(changed, { day, documents })).toEqual({
      verdict: "does-not-fit",
      why: "signature-wrong",
    });
  });
});
