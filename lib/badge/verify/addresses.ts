import type { BadgeText } from "@/lib/badge/badge-text";
import { documentOf } from "@/lib/badge/read/document";
import { idOf, textOf, webAddressOf } from "@/lib/badge/read/shapes";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { claimedAssertion, isAssertion, issuerOfAssertion } from "./claimed-assertion";
import { claimedBadge } from "./claimed-credential";
import { readJwsHeader } from "./jws/compact-jws";
import { issuerAddresses } from "./keys/issuer-keys";
import { absoluteReference, addressOfKey } from "./keys/key-reference";
import type { KnownDocuments } from "./known-documents";
import { proofsOf } from "./proofs";
import { isSoundDocument } from "./sound-document";
import { listAddresses } from "./status/status-entry";

/**
 * Every address whose document the verdicts on a badge can hang on, as far as the badge and the known
 * documents tell: under these names verifying looks them up. A DID stands as the address that its
 * document is published at. Asking again once more is known comes to an end: nothing new is named.
 */
export function addressesOf(text: BadgeText, documents: KnownDocuments): readonly string[] {
  const named =
    text.form === "url"
      ? [text.url, ...addressesIn(documents.get(text.url)?.content, documents)]
      : addressesIn(text.form === "jws" ? text.token : text.document, documents);
  return [...new Set(named)].filter(isFollowed);
}

const MOST_BYTES = 2000;

/** Neither longer than addresses are, nor with characters that no address has. */
function isFollowed(address: string): boolean {
  if (/[\s\p{C}]/u.test(address) || webAddressOf(address) === null) return false;
  return new TextEncoder().encode(address).length <= MOST_BYTES;
}

/** Where the copy of a hosted Open Badges 2.0 assertion is published; null for any other badge. */
export function hostedAddressOf(text: BadgeText): string | null {
  if (text.form !== "json" || !isAssertion(text.document)) return null;
  const claimed = claimedAssertion(text.document);
  return claimed.ok && !claimed.value.isSigned ? claimed.value.id : null;
}

function addressesIn(content: unknown, documents: KnownDocuments): readonly string[] {
  const opened = open(content);
  if (!opened) return [];
  return isAssertion(opened.document)
    ? addressesOfAssertion(opened, documents)
    : addressesOfCredential(opened, documents);
}

type Opened = {
  readonly document: JsonObject;
  readonly isToken: boolean;
  /** The keys that it says it is signed with, as it writes them. */
  readonly references: readonly string[];
};

function open(content: unknown): Opened | null {
  if (typeof content === "string") return openToken(content);
  if (!isJsonObject(content) || !isSoundDocument(content)) return null;
  const references = proofsOf(content).flatMap((proof) => idOf(proof.verificationMethod) ?? []);
  return { document: content, isToken: false, references };
}

function openToken(token: string): Opened | null {
  const header = readJwsHeader(token.split(".", 1)[0] ?? "");
  const document = documentOf({ form: "jws", token });
  if (!header.ok || !document.ok) return null;
  const { jwk, kid } = header.value;
  const isNamed = jwk === undefined && kid !== null;
  const references = isNamed ? [absoluteReference(kid, idOf(document.value.issuer))] : [];
  return { document: document.value, isToken: true, references };
}

function addressesOfAssertion(
  { document, isToken }: Opened,
  documents: KnownDocuments,
): readonly string[] {
  const claimed = claimedAssertion(document);
  if (!claimed.ok) return [];
  const { id, badge, creator } = claimed.value;
  const issuer = issuerOfAssertion(badge, documents);
  const key = creator ?? idOf(issuer?.profile?.publicKey);
  const own = isToken
    ? [key === null ? null : addressOfKey(key), textOf(issuer?.profile?.revocationList)]
    : [id];
  const named = [...own, idOf(badge), issuer?.id].flatMap((address) => address ?? []);
  return [...named, ...(issuer && isToken ? issuerAddresses(issuer.id, documents) : [])];
}

function addressesOfCredential(
  { document, references }: Opened,
  documents: KnownDocuments,
): readonly string[] {
  const claimed = claimedBadge(document);
  if (!claimed.ok) return [];
  const lists = listAddresses(claimed.value.status);
  const ofLists = lists.flatMap((list) => open(documents.get(list)?.content)?.references ?? []);
  return [
    ...[...references, ...ofLists].flatMap((reference) => addressOfKey(reference) ?? []),
    ...issuerAddresses(claimed.value.issuer, documents),
    ...lists,
  ];
}
