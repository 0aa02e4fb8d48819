import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link or a token, in characters that are safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret, or of an address that somebody tried: SHA-256 in hex. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}
