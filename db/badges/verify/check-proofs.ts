import { hash } from "node:crypto";
import { canonicalJson } from "@/lib/badge/verify/encodings/canonical-json";
import { keyOfReference } from "@/lib/badge/verify/keys/key-reference";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { type EmbeddedProof, proofsOf, readProof } from "@/lib/badge/verify/proofs";
import { type Integrity, integrityFailure } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { type CanonizeProblem, canonicalRdf } from "./canonical-rdf";
import { signatureFits } from "./check-signature";
import { importKey } from "./import-key";

type About = { readonly day: Day; readonly documents: KnownDocuments };

/** Whether embedded proofs fit a credential. One that fits suffices; all that do are told. */
export async function checkProofs(credential: JsonObject, about: About): Promise<Integrity> {
  const results: Integrity[] = [];
  for (const proof of proofsOf(credential))
    results.push(await checkProof(credential, proof, about));
  const keys = results.flatMap((result) => (result.verdict === "fits" ? result.keys : []));
  if (keys.length > 0) return { verdict: "fits", keys };
  const misfit = results.find(({ verdict }) => verdict === "does-not-fit");
  return misfit ?? results[0] ?? integrityFailure("unsigned");
}

async function checkProof(
  credential: JsonObject,
  stated: JsonObject,
  { day, documents }: About,
): Promise<Integrity> {
  const proof = readProof(credential, stated, day);
  if (!proof.ok) return integrityFailure(proof.problem);
  const { method, signature } = proof.value;
  const material = keyOfReference(method, documents);
  const key = material.ok ? importKey(material.value) : material;
  if (!key.ok) return integrityFailure(key.problem);
  if (key.value.algorithm !== "EdDSA") return integrityFailure("key-not-for-signatures");
  const hashed = await hashData(proof.value);
  if (!hashed.ok) return integrityFailure(hashed.problem);
  const fits = await signatureFits(key.value, hashed.value, signature);
  return fits
    ? { verdict: "fits", keys: [key.value.thumbprint] }
    : integrityFailure("signature-wrong");
}

/** What an EdDSA suite signs: the hash of the proof's options, then that of the document. */
export async function hashData({
  canonical,
  options,
  document,
}: Pick<EmbeddedProof, "canonical" | "options" | "document">): Promise<
  Result<Buffer, CanonizeProblem | "unreadable">
> {
  const spelled = canonical === "rdf" ? canonicalRdf : canonicalText;
  const proof = await spelled(options);
  if (!proof.ok) return proof;
  const text = await spelled(document);
  if (!text.ok) return text;
  return ok(Buffer.concat([proof.value, text.value].map((one) => hash("sha256", one, "buffer"))));
}

async function canonicalText(value: unknown): Promise<Result<string, "unreadable">> {
  const text = canonicalJson(value);
  return text === null ? fail("unreadable") : ok(text);
}
