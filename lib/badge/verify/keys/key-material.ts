import { isJsonObject } from "@/lib/json";
import { fail, type Result } from "@/lib/result";
import { readMultikey } from "./multikey";
import { type KeyProblem, type PublicJwk, readPublicJwk } from "./public-jwk";

/** A public key in the form in which somebody published it. */
export type KeyMaterial =
  | { readonly form: "jwk"; readonly jwk: unknown }
  | { readonly form: "multikey"; readonly text: string }
  | { readonly form: "pem"; readonly text: string };

/** The key that a document (a verification method, an Open Badges 2.0 key, a JWK) carries itself. */
export function keyIn(document: unknown): KeyMaterial | null {
  if (!isJsonObject(document)) return null;
  const { publicKeyMultibase: multikey, publicKeyJwk: jwk, publicKeyPem: pem } = document;
  if (typeof multikey === "string") return { form: "multikey", text: multikey };
  if (typeof pem === "string") return { form: "pem", text: pem };
  if (jwk !== undefined) return { form: "jwk", jwk };
  return "kty" in document ? { form: "jwk", jwk: document } : null;
}

/** `jwkOfPem` reads the one form that needs more than text; null for what is no public key. */
export function readKey(
  material: KeyMaterial,
  jwkOfPem: (pem: string) => unknown,
): Result<PublicJwk, KeyProblem> {
  if (material.form === "multikey") return readMultikey(material.text);
  if (material.form === "jwk") return readPublicJwk(material.jwk);
  const jwk = jwkOfPem(material.text);
  return jwk === null ? fail("key-malformed") : readPublicJwk(jwk);
}
