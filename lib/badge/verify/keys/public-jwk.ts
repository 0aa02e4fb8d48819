import { decodeBase64url } from "@/lib/badge/verify/encodings/base64url";
import { isJsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { isWeakModulus } from "./weak-modulus";

/** The algorithms of RFC 7518 and RFC 8037 that badges are signed with. */
export type SignatureAlgorithm = "EdDSA" | "ES256" | "RS256";

/** A public key, reduced to the members that make its thumbprint. */
export type PublicJwk =
  | { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string }
  | { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string }
  | { readonly kty: "RSA"; readonly n: string; readonly e: string };

export type KeyProblem =
  | "key-malformed"
  /** A published secret: everybody can sign with it. */
  | "key-private"
  | "key-not-for-signatures"
  | "key-weak"
  | "key-unsupported";

const SECRET_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** Reads a JSON Web Key (RFC 7517) and refuses each that a signature must not hang on. */
export function readPublicJwk(value: unknown): Result<PublicJwk, KeyProblem> {
  if (!isJsonObject(value)) return fail("key-malformed");
  if (SECRET_MEMBERS.some((member) => member in value)) return fail("key-private");
  const { kty, crv, x, y, n, e } = value;
  const jwk = kty === "RSA" ? rsaKey(n, e) : curveKey({ kty, crv, x, y });
  if (!jwk.ok) return jwk;
  return isForSignatures(value, algorithmOf(jwk.value)) ? jwk : fail("key-not-for-signatures");
}

/** The one algorithm that signatures of this key are made with. */
export function algorithmOf(jwk: PublicJwk): SignatureAlgorithm {
  if (jwk.kty === "OKP") return "EdDSA";
  return jwk.kty === "EC" ? "ES256" : "RS256";
}

/** What the thumbprint of RFC 7638 is the SHA-256 of. */
export function thumbprintInput(jwk: PublicJwk): string {
  if (jwk.kty === "OKP") return `{"crv":"Ed25519","kty":"OKP","x":"${jwk.x}"}`;
  if (jwk.kty === "EC") return `{"crv":"P-256","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`;
  return `{"e":"${jwk.e}","kty":"RSA","n":"${jwk.n}"}`;
}

function isForSignatures(
  { use, key_ops: operations, alg }: { readonly [member: string]: unknown },
  algorithm: SignatureAlgorithm,
): boolean {
  const names = algorithm === "EdDSA" ? ["EdDSA", "Ed25519"] : [algorithm];
  if (alg !== undefined && !names.some((name) => name === alg)) return false;
  if (use !== undefined && use !== "sig") return false;
  return operations === undefined || (Array.isArray(operations) && operations.includes("verify"));
}

const COORDINATE_BYTES = 32;

function curveKey({ kty, crv, x, y }: { readonly [member: string]: unknown }) {
  if (kty === "OKP" && crv === "Ed25519") {
    if (!isCoordinate(x)) return fail("key-malformed" as const);
    return ok({ kty, crv, x } satisfies PublicJwk);
  }
  if (kty === "EC" && crv === "P-256") {
    if (!isCoordinate(x) || !isCoordinate(y)) return fail("key-malformed" as const);
    return ok({ kty, crv, x, y } satisfies PublicJwk);
  }
  return fail("key-unsupported" as const);
}

function isCoordinate(value: unknown): value is string {
  return typeof value === "string" && decodeBase64url(value)?.length === COORDINATE_BYTES;
}

const RSA_BITS = { least: 2048, most: 8192 };
const EXPONENT = { least: 65_537, mostBytes: 4 };

/** Fewer than 2,048 bits, and exponents below 65,537, are too weak (NIST SP 800-131A, FIPS 186-5). */
function rsaKey(n: unknown, e: unknown): Result<PublicJwk, KeyProblem> {
  if (typeof n !== "string" || typeof e !== "string") return fail("key-malformed");
  const modulus = decodeBase64url(n);
  const exponent = decodeBase64url(e);
  if (!modulus?.[0] || !exponent?.[0]) return fail("key-malformed");
  const bits = modulus.length * 8 - (Math.clz32(modulus[0]) - 24);
  if (bits > RSA_BITS.most || exponent.length > EXPONENT.mostBytes) return fail("key-unsupported");
  const power = exponent.reduce((sum, byte) => sum * 256 + byte, 0);
  const isWeak =
    bits < RSA_BITS.least || power < EXPONENT.least || power % 2 === 0 || isWeakModulus(modulus);
  return isWeak ? fail("key-weak") : ok({ kty: "RSA", n, e });
}
