import { objectsOf } from "@/lib/badge/read/shapes";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { didKey, didWebUrl } from "./did";
import { type KeyMaterial, keyIn } from "./key-material";

export type ReferenceProblem =
  /** No address of a key at all. */
  | "key-reference-malformed"
  /** An address of a kind that we cannot follow. */
  | "key-reference-unknown"
  /** An address whose document nobody has fetched. */
  | "key-not-known"
  /** The document is there, and has no such key. */
  | "key-not-listed";

/**
 * The key that a proof or a JWS names. A key written into the address itself is only said to be the
 * issuer's; whether it is, `issuerKeys` tells.
 */
export function keyOfReference(
  reference: string,
  documents: KnownDocuments,
): Result<KeyMaterial, ReferenceProblem> {
  if (reference.startsWith("did:key:")) {
    const text = didKey(reference);
    return text === null ? fail("key-reference-malformed") : ok({ form: "multikey", text });
  }
  const [base = "", fragment] = reference.split("#", 2);
  if (/^did:(?!web:)/.test(base)) return fail("key-reference-unknown");
  if (!/^(?:https?:\/\/|did:web:|urn:uuid:)\S/.test(base)) return fail("key-reference-malformed");
  if (fragment?.startsWith("z")) return ok({ form: "multikey", text: fragment });
  const url = base.startsWith("did:") ? didWebUrl(base) : base;
  if (url === null) return fail("key-reference-malformed");
  const known = documents.get(reference) ?? documents.get(url);
  return known ? keyOfDocument(known.content, reference) : fail("key-not-known");
}

/** Where a key that a proof or a JWS names has its document; null where it needs none, or has none. */
export function addressOfKey(reference: string): string | null {
  const [base = "", fragment] = reference.split("#", 2);
  if (fragment?.startsWith("z")) return null;
  return base.startsWith("did:") ? didWebUrl(base) : base;
}

/** The bare name of a key is one in the issuer's own document. */
export function absoluteReference(kid: string, issuer: string | null): string {
  if (/^[a-z]+:/i.test(kid) || issuer === null) return kid;
  return `${issuer}#${kid.replace(/^#/, "")}`;
}

function keyOfDocument(
  document: unknown,
  reference: string,
): Result<KeyMaterial, ReferenceProblem> {
  const method = methodsOf(document).find(({ id }) => sameReference(id, reference));
  const key = keyIn(method ?? keyInSet(document, reference) ?? document);
  return key ? ok(key) : fail("key-not-listed");
}

function keyInSet(document: unknown, reference: string): JsonObject | undefined {
  const fragment = reference.split("#", 2)[1];
  return keySetOf(document)?.find(({ kid }) => kid === reference || kid === (fragment ?? null));
}

/** The keys of a JWK Set (RFC 7517 § 5); null for what is something else, or says whose it is. */
export function keySetOf(document: unknown): readonly JsonObject[] | null {
  if (!isJsonObject(document) || !Array.isArray(document.keys) || "id" in document) return null;
  return objectsOf(document.keys);
}

/** The verification methods that a DID document describes or embeds. */
export function methodsOf(document: unknown) {
  if (!isJsonObject(document)) return [];
  const { verificationMethod, assertionMethod, publicKey } = document;
  return [verificationMethod, assertionMethod, publicKey].flatMap(objectsOf);
}

/** Inside a document a reference may leave out the document's own address. */
export function sameReference(id: unknown, reference: string): boolean {
  if (typeof id !== "string") return false;
  return id === reference || (id.startsWith("#") && reference.endsWith(id));
}
