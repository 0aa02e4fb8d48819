import { hashData } from "@/db/badges/verify/check-proofs";
import type { Signer } from "@/db/keys/signer";
import { unsignedProof } from "@/lib/badge/issue/compose-credential";
import { encodeBase58 } from "@/lib/badge/verify/encodings/base58";
import type { JsonObject } from "@/lib/json";

/**
 * The credential with an embedded proof, eddsa-rdfc-2022. `method`: the name of the key; `created`: RFC
 * 3339 in UTC. Throws where a word of the credential means nothing in its contexts: nobody could check it.
 */
export async function signCredential(
  credential: JsonObject,
  { method, created }: { readonly method: string; readonly created: string },
  signer: Signer,
): Promise<JsonObject> {
  const proof = unsignedProof(method, created);
  const options = { ...proof, "@context": credential["@context"] };
  const data = await hashData({ canonical: "rdf", options, document: credential });
  if (!data.ok) throw new Error(`A badge of our own cannot be signed: ${data.problem}.`);
  const proofValue = `z${encodeBase58(signer.sign(data.value))}`;
  return { ...credential, proof: { ...proof, proofValue } };
}
