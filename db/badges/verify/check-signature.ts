import { verify } from "node:crypto";
import { promisify } from "node:util";
import type { CheckKey } from "./import-key";

const inThreadPool = promisify(verify);

/**
 * Whether a signature over `data` was made with the private half of this key. Checking with an RSA key
 * takes less time than handing it to another thread.
 */
export async function signatureFits(
  { key, algorithm }: CheckKey,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (algorithm === "RS256") return verify("sha256", data, key, signature);
  if (algorithm === "EdDSA") return inThreadPool(null, data, key, signature);
  return inThreadPool("sha256", data, { key, dsaEncoding: "ieee-p1363" }, signature);
}
