import { createPublicKey, hash, type KeyObject } from "node:crypto";
import { type KeyMaterial, readKey } from "@/lib/badge/verify/keys/key-material";
import {
  algorithmOf,
  type KeyProblem,
  type PublicJwk,
  type SignatureAlgorithm,
  thumbprintInput,
} from "@/lib/badge/verify/keys/public-jwk";
import { isJsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { remembered } from "./remembered";

/** A key to check signatures with. */
export type CheckKey = {
  readonly key: KeyObject;
  readonly algorithm: SignatureAlgorithm;
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
};

/**
 * Reads a published key, or says why no signature may hang on it. Issuers sign many badges with one
 * key, and reading a key takes as long as checking with it.
 */
export const importKey = remembered(readCheckKey, nameOf);

const names = new WeakMap<object, string>();

/** A header that is remembered brings the same object each time, and writing that takes a while. */
function nameOf(material: KeyMaterial): string {
  if (material.form !== "jwk" || !isJsonObject(material.jwk)) return JSON.stringify(material);
  const name = names.get(material.jwk) ?? JSON.stringify(material);
  names.set(material.jwk, name);
  return name;
}

function readCheckKey(material: KeyMaterial): Result<CheckKey, KeyProblem> {
  const read = readKey(material, jwkOfPem);
  return read.ok ? checkKey(read.value) : read;
}

function checkKey(jwk: PublicJwk): Result<CheckKey, KeyProblem> {
  try {
    const key = createPublicKey({ key: { ...jwk }, format: "jwk" });
    const thumbprint = hash("sha256", thumbprintInput(jwk), "base64url");
    return ok({ key, algorithm: algorithmOf(jwk), thumbprint });
  } catch {
    // Numbers that are no key: a point beside the curve.
    return fail("key-malformed");
  }
}

function jwkOfPem(pem: string): unknown {
  if (!pem.includes("-----BEGIN PUBLIC KEY-----")) return null;
  try {
    return createPublicKey(pem).export({ format: "jwk" });
  } catch {
    // Text between the lines that is no key.
    return null;
  }
}
