import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from "node:crypto";
import { writeMultikey } from "@/lib/badge/verify/keys/multikey";
import { type PublicJwk, thumbprintInput } from "@/lib/badge/verify/keys/public-jwk";

export type Ed25519Jwk = Extract<PublicJwk, { kty: "OKP" }>;

/** Signs in the name of this installation, and says whose signature it is. The key itself stays inside. */
export type Signer = {
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
  readonly publicJwk: Ed25519Jwk;
  /** As W3C's Multikey writes it: `z6Mk…`. */
  readonly multikey: string;
  /** `did:key:z6Mk…`. */
  readonly did: string;
  /** The 64 bytes of an Ed25519 signature (RFC 8032) over the bytes as they are. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

/** A fresh Ed25519 private key, PKCS #8. */
export function newPrivateKey(): Buffer {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" });
}

/** Signs with a private key in PKCS #8. Throws on bytes that are no Ed25519 key. */
export function signerWith(pkcs8: Buffer): Signer {
  const key = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (key.asymmetricKeyType !== "ed25519" || x === undefined) throw new Error("No Ed25519 key.");
  const publicJwk = { kty: "OKP", crv: "Ed25519", x } as const;
  const multikey = multikeyOf(publicJwk);
  return {
    thumbprint: hash("sha256", thumbprintInput(publicJwk), "base64url"),
    publicJwk,
    multikey,
    did: `did:key:${multikey}`,
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A public key as Multikey. */
export function multikeyOf({ x }: Pick<Ed25519Jwk, "x">): string {
  return writeMultikey(Buffer.from(x, "base64url"));
}
