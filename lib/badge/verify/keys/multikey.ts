import { decodeBase58, encodeBase58 } from "@/lib/badge/verify/encodings/base58";
import { fail, ok, type Result } from "@/lib/result";
import type { KeyProblem, PublicJwk } from "./public-jwk";

/** Ed25519 in the table of multicodec, as a varint. */
const ED25519 = "ed01";
const KEY_BYTES = 32;
/** P-256, P-384, P-521, secp256k1, RSA and BLS12-381: keys, but none that we check with. */
const OTHERS = ["8024", "8124", "8224", "e701", "8524", "eb01"];

/** The private keys of that table, 0x1300 up to 0x1308. */
const PRIVATE = /^8[0-8]26$/;

/** Reads a key as W3C's Multikey writes it: `z`, then base58btc of codec and key. */
export function readMultikey(text: string): Result<PublicJwk, KeyProblem> {
  const bytes = text.startsWith("z") ? decodeBase58(text.slice(1)) : null;
  if (!bytes) return fail("key-malformed");
  const codec = [...bytes.subarray(0, 2)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (PRIVATE.test(codec)) return fail("key-private");
  if (OTHERS.includes(codec)) return fail("key-unsupported");
  const key = bytes.subarray(2);
  if (codec !== ED25519 || key.length !== KEY_BYTES) return fail("key-malformed");
  return ok({ kty: "OKP", crv: "Ed25519", x: encodeBase64url(key) });
}

/** Writes the 32 bytes of an Ed25519 public key as a Multikey. */
export function writeMultikey(key: Uint8Array): string {
  return `z${encodeBase58(Uint8Array.of(0xed, 0x01, ...key))}`;
}

function encodeBase64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
