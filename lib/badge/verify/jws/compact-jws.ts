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

/**
 * Takes a compact JWS (RFC 7515) apart. `read` reads the header: `readJwsHeader`, or what remembers
 * its answers.
 */
export function readCompactJws(
  token: string,
  read: (header: string) => Result<JwsHeader, JwsProblem> = readJwsHeader,
): Result<CompactJws, JwsProblem> {
  const [header = "", payload = "", signature = "", ...more] = token.split(".", 4);
  if (more.length > 0) return fail("jws-malformed");
  const known = read(header);
  if (!known.ok) return known;
  const bytes = { payload: decodeBase64url(payload), signature: decodeBase64url(signature) };
  if (!bytes.payload || !bytes.signature) return fail("jws-malformed");
  if (signature === "") return fail("jws-unsigned");
  const signed = token.slice(0, header.length + 1 + payload.length);
  return ok({ ...known.value, payload: bytes.payload, signed, signature: bytes.signature });
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
