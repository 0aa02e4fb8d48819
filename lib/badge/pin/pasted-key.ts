import { parseBadgeJson } from "@/lib/badge/read/parse-badge-json";
import { didKey } from "@/lib/badge/verify/keys/did";
import { type KeyMaterial, keyIn } from "@/lib/badge/verify/keys/key-material";
import { readMultikey } from "@/lib/badge/verify/keys/multikey";
import { type KeyProblem, readPublicJwk } from "@/lib/badge/verify/keys/public-jwk";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";

const LONGEST_JSON = 16 * 1024;

/**
 * The public key that somebody pasted: a JWK (or a document with one key), a did:key, a Multikey or a
 * PEM. A private key is refused before anything else looks at it, and so is what is left of one.
 */
export function pastedKey(pasted: string | JsonObject): Result<KeyMaterial, KeyProblem> {
  const text = typeof pasted === "string" ? pasted.trim() : JSON.stringify(pasted);
  if (holdsPrivateKey(text)) return fail("key-private");
  if (text.startsWith("-----")) return ok({ form: "pem", text });
  const multikey = multikeyIn(text);
  if (multikey !== null) return ok({ form: "multikey", text: multikey });
  const json = parseBadgeJson(text, LONGEST_JSON);
  const key = json.ok ? keyIn(json.value) : null;
  if (key === null) return fail("key-malformed");
  return key.form === "jwk" ? withoutMore(key.jwk) : ok(key);
}

/** Only the members that make the key are passed on. */
function withoutMore(jwk: unknown): Result<KeyMaterial, KeyProblem> {
  const read = readPublicJwk(jwk);
  return read.ok ? ok({ form: "jwk", jwk: read.value }) : read;
}

const PRIVATE = [
  /PRIVATE KEY/i,
  /"(?:private|secret)[\w-]*key[\w-]*"\s*:/i,
  /** The secret members of a JWK (RFC 7518 § 6.2.2, 6.3.2 and 6.4, RFC 8037 § 2). */
  /"(?:d|p|q|dp|dq|qi|oth|k)"\s*:/,
];

/** Whether a text has the look of a private key, whole or in part: rather once too often. */
export function holdsPrivateKey(text: string): boolean {
  if (PRIVATE.some((look) => look.test(text))) return true;
  const multikey = multikeyIn(text.trim());
  if (multikey === null) return false;
  const read = readMultikey(multikey);
  return !read.ok && read.problem === "key-private";
}

function multikeyIn(text: string): string | null {
  if (text.startsWith("did:key:")) return didKey(text);
  return /^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) ? text : null;
}
