import { createHash } from "node:crypto";
import type { Hash } from "@/lib/audit/seal";

/** SHA-256. */
export function newHash(): Hash {
  const hash = createHash("sha256");
  return { add: (text) => hash.update(text), end: () => hash.digest("hex") };
}
