import { idOf, listOf } from "@/lib/badge/read/shapes";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { isJsonObject } from "@/lib/json";
import { didKey, didWebUrl } from "./did";
import { type KeyMaterial, keyIn } from "./key-material";
import { methodsOf, sameReference } from "./key-reference";

/** Keys that an issuer itself says are its own, and where it says so. */
export type IssuerKeys = {
  readonly by: "did-key" | "did-document" | "issuer-document";
  readonly keys: readonly KeyMaterial[];
};

/** Nobody publishes more keys than this; comparing each costs time. */
const MOST_KEYS = 32;

/**
 * The keys of an issuer: those that the DID lists for assertions, or that the document at the
 * issuer's own address lists. Another document of the same host may be another tenant's and proves
 * nothing. Null where no such document is known.
 */
export function issuerKeys(issuer: string, documents: KnownDocuments): IssuerKeys | null {
  const own = didKey(issuer);
  if (own !== null) return { by: "did-key", keys: [{ form: "multikey", text: own }] };
  const isDid = issuer.startsWith("did:");
  const url = isDid ? didWebUrl(issuer) : issuer;
  const document = url === null ? undefined : documents.get(url)?.content;
  if (!isJsonObject(document) || idOf(document) !== issuer) return null;
  const listed = [...listOf(document.assertionMethod), ...listOf(document.publicKey)];
  const keys = listed.slice(0, MOST_KEYS).flatMap((entry) => {
    const key = typeof entry === "string" ? listedKey(entry, issuer, documents) : keyIn(entry);
    return key ?? keyInMethods(entry, document) ?? [];
  });
  return { by: isDid ? "did-document" : "issuer-document", keys };
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
