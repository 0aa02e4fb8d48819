import type { CompactJws } from "@/lib/badge/verify/jws/compact-jws";
import type { KeyMaterial } from "@/lib/badge/verify/keys/key-material";
import { type Integrity, integrityFailure } from "@/lib/badge/verify/verdict";
import { signatureFits } from "./check-signature";
import { importKey } from "./import-key";

/** Whether a JWS fits a key. It is the key that says by which algorithm, never the token. */
export async function checkJws(jws: CompactJws, material: KeyMaterial): Promise<Integrity> {
  const key = importKey(material);
  if (!key.ok) return integrityFailure(key.problem);
  if (key.value.algorithm !== jws.algorithm) return integrityFailure("key-not-for-signatures");
  const fits = await signatureFits(key.value, Buffer.from(jws.signed, "latin1"), jws.signature);
  return fits
    ? { verdict: "fits", keys: [key.value.thumbprint] }
    : integrityFailure("signature-wrong");
}
