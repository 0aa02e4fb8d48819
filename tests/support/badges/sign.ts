import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { hashData } from "@/db/badges/verify/check-proofs";
import { importKey } from "@/db/badges/verify/import-key";
import { readProof } from "@/lib/badge/verify/proofs";
import type { JsonObject } from "@/lib/json";
import { about } from "./about";

export type Signer = {
  readonly privateKey: KeyObject;
  readonly multikey: string;
  readonly jwk: JsonObject;
  /** RFC 7638. */
  readonly thumbprint: string;
};

/** A fresh Ed25519 key. */
export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const jwk = { ...publicKey.export({ format: "jwk" }) };
  const multikey = `z${base58(Buffer.concat([ED25519, Buffer.from(String(jwk.x), "base64url")]))}`;
  const key = importKey({ form: "multikey", text: multikey });
  if (!key.ok) throw new Error(key.problem);
  return { privateKey, multikey, jwk, thumbprint: key.value.thumbprint };
}

const ED25519 = Buffer.from([0xed, 0x01]);
const NO_SIGNATURE = `z${"1".repeat(64)}`;

/** The document with an embedded proof by this key, under whatever name the method has. */
export async function signed(
  document: JsonObject,
  { privateKey }: Signer,
  verificationMethod: string,
): Promise<JsonObject & { readonly proof: JsonObject }> {
  const proof = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created: "2026-01-01T00:00:00Z",
    proofPurpose: "assertionMethod",
    verificationMethod,
    proofValue: NO_SIGNATURE,
  };
  const { proof: _, ...bare } = document;
  const read = readProof(bare, proof, about().day);
  if (!read.ok) throw new Error(read.problem);
  const data = await hashData(read.value);
  if (!data.ok) throw new Error(data.problem);
  const proofValue = `z${base58(sign(null, data.value, privateKey))}`;
  return { ...bare, proof: { ...proof, proofValue } };
}

/** A compact JWS by this key. */
export function signedToken(payload: unknown, header: JsonObject, { privateKey }: Signer): string {
  const parts = [header, payload].map((part) => base64url(JSON.stringify(part)));
  const text = parts.join(".");
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}

const LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function base58(bytes: Buffer): string {
  let value = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (; value > 0n; value /= 58n) text = `${LETTERS[Number(value % 58n)]}${text}`;
  return "1".repeat(bytes.findIndex((byte) => byte !== 0)) + text;
}
