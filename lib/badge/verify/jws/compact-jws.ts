import { parseBadgeJson } from "@/lib/badge/read/parse-badge-json";
import { decodeBase64url } from "@/lib/badge/verify/encodings/base64url";
import type { SignatureAlgorithm } from "@/lib/badge/verify/keys/public-jwk";
import { isJsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";

/** What of the header is believed. */
export type JwsHeader = {
  readonly algorithm: SignatureAlgorithm;
  /** The key that the signer brings along, or a reference to it. */
  readonly jwk: unknown;
  readonly kid: string | null;
};

export type CompactJws = JwsHeader & {
  readonly payload: Uint8Array;
  /** What the signature is over. */
  readonly signed: string;
  readonly signature: Uint8Array;
};

export type JwsProblem =
  | "jws-malformed"
  /** A member of the header that could change how the signature is to be read, or where a key is. */
  | "jws-header-refused"
  | "jws-type-refused"
  /** No signature at all, or one that everybody who can check it could have made. */
  | "jws-unsigned"
  | "algorithm-unsupported";

const HEADER_BYTES = 16 * 1024;
const MEMBERS = new Set(["alg", "typ", "kid", "jwk"]);
const TYPES = new Set(["jwt", "vc+jwt", "vc+ld+jwt", "jws"]);
const UNSIGNED = /^(?:none|hs\d+)$/i;

/** Stands in for `readJwsHeader` and `decodeBase64url` where the machine has something faster. */
export type JwsReading = {
  readonly header: (header: string) => Result<JwsHeader, JwsProblem>;
  readonly base64url: (text: string) => Uint8Array | null;
};

const READING: JwsReading = { header: readJwsHeader, base64url: decodeBase64url };

/** Takes a compact JWS (RFC 7515) apart. */
export function readCompactJws(
  token: string,
  read: JwsReading = READING,
): Result<CompactJws, JwsProblem> {
  const headerEnd = endOfPart(token, 0);
  const payloadEnd = endOfPart(token, headerEnd + 1);
  const header = token.slice(0, headerEnd);
  const payload = token.slice(headerEnd + 1, payloadEnd);
  const signature = token.slice(payloadEnd + 1);
  if (signature.includes(".")) return fail("jws-malformed");
  const known = read.header(header);
  if (!known.ok) return known;
  const bytes = { payload: read.base64url(payload), signature: read.base64url(signature) };
  if (!bytes.payload || !bytes.signature) return fail("jws-malformed");
  if (signature === "") return fail("jws-unsigned");
  const signed = token.slice(0, payloadEnd);
  return ok({ ...known.value, payload: bytes.payload, signed, signature: bytes.signature });
}

/** The next dot, or the end. Splitting at all of them takes longer than all the rest. */
function endOfPart(token: string, from: number): number {
  const dot = token.indexOf(".", from);
  return dot < 0 ? token.length : dot;
}

/**
 * Reads the header as it stands in the token. Only what Open Badges 3.0 § 8.2.1 allows is believed:
 * no `crit`, `jku`, `x5u`, `b64` and no unknown member.
 */
export function readJwsHeader(header: string): Result<JwsHeader, JwsProblem> {
  const bytes = decodeBase64url(header);
  const json = bytes && parseBadgeJson(new TextDecoder().decode(bytes), HEADER_BYTES);
  if (!json?.ok || !isJsonObject(json.value)) return fail("jws-malformed");
  const { alg, typ, kid, jwk } = json.value;
  if (typeof alg !== "string") return fail("jws-malformed");
  if (UNSIGNED.test(alg)) return fail("jws-unsigned");
  if (Object.keys(json.value).some((name) => !MEMBERS.has(name))) return fail("jws-header-refused");
  if (!isType(typ)) return fail("jws-type-refused");
  if (kid !== undefined && typeof kid !== "string") return fail("jws-malformed");
  if (alg !== "EdDSA" && alg !== "ES256" && alg !== "RS256") return fail("algorithm-unsupported");
  return ok({ algorithm: alg, jwk, kid: kid ?? null });
}

/** RFC 7515 § 4.1.9: `application/` may be left out, and case is of no meaning. */
function isType(typ: unknown): boolean {
  if (typ === undefined) return true;
  return typeof typ === "string" && TYPES.has(typ.toLowerCase().replace(/^application\//, ""));
}
