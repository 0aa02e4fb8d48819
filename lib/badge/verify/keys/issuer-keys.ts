import { idOf, listOf } from "@/lib/badge/read/shapes";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { isJsonObject } from "@/lib/json";
import { didKey, didWebUrl } from "./did";
import { type KeyMaterial, keyIn } from "./key-material";
import { keySetOf, methodsOf, sameReference } from "./key-reference";

/** Keys that an issuer itself says are its own, and where it says so. */
export type IssuerKeys = {
  readonly by: "did-key" | "did-document" | "issuer-document";
  readonly keys: readonly KeyMaterial[];
};

/** Nobody publishes more keys than this; comparing each costs time. */
const MOST_KEYS = 32;

/**
 * The keys of an issuer: those that the DID lists for assertions, or that the document at the
 * issuer's own address lists, which may be a mere JWK Set. Another document of the same host may be another tenant's and proves
 * nothing. Null where no such document is known.
 */
export function issuerKeys(issuer: string, documents: KnownDocuments): IssuerKeys | null {
  const own = didKey(issuer);
  if (own !== null) return { by: "did-key", keys: [{ form: "multikey", text: own }] };
  const document = publishedBy(issuer, documents);
  const entries = entriesOf(document, issuer);
  if (entries === null) return null;
  const keys = entries.flatMap((entry) => {
    const key = typeof entry === "string" ? listedKey(entry, issuer, documents) : keyIn(entry);
    return key ?? keyInMethods(entry, document) ?? [];
  });
  return { by: issuer.startsWith("did:") ? "did-document" : "issuer-document", keys };
}

/** Where the issuer's own document is, and those of the keys that it lists, as far as it is known. */
export function issuerAddresses(issuer: string, documents: KnownDocuments): readonly string[] {
  const own = addressOfIssuer(issuer);
  if (own === null) return [];
  const entries = entriesOf(publishedBy(issuer, documents), issuer) ?? [];
  const elsewhere = entries.flatMap((entry) => {
    return typeof entry === "string" && entry.split("#", 1)[0] !== own ? entry : [];
  });
  return [own, ...elsewhere];
}

function addressOfIssuer(issuer: string): string | null {
  return issuer.startsWith("did:") ? didWebUrl(issuer) : issuer;
}

function publishedBy(issuer: string, documents: KnownDocuments): unknown {
  const address = addressOfIssuer(issuer);
  return address === null ? undefined : documents.get(address)?.content;
}

/**
 * What the issuer's own document lists: a JWK Set at its address, else a DID document or profile that
 * says that it is the issuer's. Null where it does not.
 */
function entriesOf(document: unknown, issuer: string): readonly unknown[] | null {
  const set = issuer.startsWith("did:") ? null : keySetOf(document);
  if (set) return set.slice(0, MOST_KEYS);
  if (!isJsonObject(document) || idOf(document) !== issuer) return null;
  const { assertionMethod, publicKey } = document;
  return [...listOf(assertionMethod), ...listOf(publicKey)].slice(0, MOST_KEYS);
}

/** A key with a document of its own (Open Badges 2.0), which has to name the issuer in turn. */
function listedKey(url: string, issuer: string, documents: KnownDocuments): KeyMaterial | null {
  const document = documents.get(url)?.content;
  if (!isJsonObject(document)) return null;
  const owner = idOf(document.owner ?? document.controller);
  return owner === issuer ? keyIn(document) : null;
}

function keyInMethods(entry: unknown, document: unknown): KeyMaterial | null {
  if (typeof entry !== "string") return null;
  const reference = entry.startsWith("#") ? `${idOf(document)}${entry}` : entry;
  return keyIn(methodsOf(document).find(({ id }) => sameReference(id, reference)));
}
