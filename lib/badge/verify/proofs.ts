import { readDate } from "@/lib/badge/read/read-date";
import { idOf, listOf, objectsOf } from "@/lib/badge/read/shapes";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { decodeBase58 } from "./encodings/base58";

/** An embedded proof by Ed25519, and the two documents that it is over once they are canonical. */
export type EmbeddedProof = {
  readonly canonical: "rdf" | "json";
  readonly options: JsonObject;
  readonly document: JsonObject;
  readonly method: string;
  readonly signature: Uint8Array;
};

export type ProofProblem =
  | "proof-malformed"
  | "proof-purpose-wrong"
  | "proof-expired"
  | "suite-unsupported";

/** Who signs with more keys than this wants to keep us busy. */
const MOST_PROOFS = 8;

/** The proofs of a credential: a list, one, or none. */
export function proofsOf({ proof }: JsonObject): readonly JsonObject[] {
  return objectsOf(proof).slice(0, MOST_PROOFS);
}

const SIGNATURE_BYTES = 64;

/** Reads one proof (W3C Data Integrity EdDSA Cryptosuites 1.0, and the older names of its suites). */
export function readProof(
  credential: JsonObject,
  proof: JsonObject,
  day: Day,
): Result<EmbeddedProof, ProofProblem> {
  const canonical = canonicalOf(proof);
  if (canonical === null) return fail("suite-unsupported");
  const { proofValue, ...stated } = proof;
  const method = idOf(proof.verificationMethod);
  if (typeof proofValue !== "string" || method === null) return fail("proof-malformed");
  const signature = proofValue.startsWith("z") ? decodeBase58(proofValue.slice(1)) : null;
  if (signature?.length !== SIGNATURE_BYTES) return fail("proof-malformed");
  if (proof.proofPurpose !== "assertionMethod") return fail("proof-purpose-wrong");
  const expires = readDate(proof.expires);
  if (!expires.ok) return fail("proof-malformed");
  if (expires.value && expires.value.day < day) return fail("proof-expired");
  const parts = canonical === "rdf" ? rdfParts(credential, stated) : jsonParts(credential, stated);
  return parts ? ok({ canonical, ...parts, method, signature }) : fail("proof-malformed");
}

function canonicalOf({ type, cryptosuite }: JsonObject): EmbeddedProof["canonical"] | null {
  if (type === "Ed25519Signature2020") return "rdf";
  if (type !== "DataIntegrityProof") return null;
  if (cryptosuite === "eddsa-jcs-2022") return "json";
  return cryptosuite === "eddsa-rdfc-2022" || cryptosuite === "eddsa-2022" ? "rdf" : null;
}

type Parts = Pick<EmbeddedProof, "options" | "document">;

function rdfParts({ proof: _, ...document }: JsonObject, stated: JsonObject): Parts {
  return { document, options: { ...stated, "@context": document["@context"] } };
}

/** § 3.3.2: a proof with a context of its own is over the document in that context. */
function jsonParts({ proof: _, ...document }: JsonObject, stated: JsonObject): Parts | null {
  if (!("@context" in stated)) return { document, options: stated };
  const context = stated["@context"];
  const whole = listOf(document["@context"]);
  const isBeginning = listOf(context).every((url, at) => url === whole[at]);
  return isBeginning ? { document: { ...document, "@context": context }, options: stated } : null;
}
