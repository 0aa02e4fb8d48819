import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ClaimedCredential } from "@/lib/badge/verify/claimed-credential";
import type { StatusFinding } from "@/lib/badge/verify/currency";
import { credentialOfJwt } from "@/lib/badge/verify/jws/jwt-claims";
import type { KnownDocument, KnownDocuments } from "@/lib/badge/verify/known-documents";
import { isSoundDocument } from "@/lib/badge/verify/sound-document";
import { statusByName } from "@/lib/badge/verify/status/revocation-list";
import {
  MOST_ENTRIES,
  type StatusEntry,
  statusEntry,
} from "@/lib/badge/verify/status/status-entry";
import { compressedBits, isBitSet } from "@/lib/badge/verify/status/status-list";
import type { Integrity } from "@/lib/badge/verify/verdict";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { checkProofs } from "./check-proofs";
import { issuerVerdict } from "./issuer-verdict";
import { checkToken, openToken } from "./open-token";
import type { VerifyAbout } from "./verify-about";

/** What a list says, and when the list was fetched; null where none was at hand. */
export type LookedUp = { readonly finding: StatusFinding; readonly fetchedAt: string | null };

const UNKNOWN: LookedUp = { finding: { status: "unknown" }, fetchedAt: null };
const GOOD: LookedUp = { finding: { status: "good" }, fetchedAt: null };

/**
 * Looks a credential up wherever it says that its status is. `keys`: thumbprints of the keys that
 * the credential itself was signed with.
 */
export async function lookUpStatus(
  { id, issuer, status }: ClaimedCredential,
  keys: readonly string[],
  about: VerifyAbout,
): Promise<readonly LookedUp[]> {
  if (status.length > MOST_ENTRIES) return [UNKNOWN];
  return Promise.all(
    status.map(statusEntry).map(async (entry) => {
      if (entry.kind === "no-matter") return GOOD;
      const list = entry.kind === "unreadable" ? undefined : about.documents.get(entry.list);
      if (entry.kind === "unreadable" || !list) return UNKNOWN;
      const finding =
        entry.kind === "names"
          ? statusByName(list.content, "revokedCredential", id)
          : await statusByBit(list, entry, { issuer, keys, about });
      return { finding, fetchedAt: list.fetchedAt };
    }),
  );
}

type Badge = {
  readonly issuer: string;
  readonly keys: readonly string[];
  readonly about: VerifyAbout;
};

async function statusByBit(
  { content }: KnownDocument,
  entry: Extract<StatusEntry, { kind: "bits" }>,
  { issuer, keys, about }: Badge,
): Promise<StatusFinding> {
  const list = await openOnce(entry.list, content, about);
  const packed = list && compressedBits(list.document, entry, { issuer, day: about.day });
  if (!list || !packed || !isTrusted(list.integrity, { issuer, keys, about })) {
    return { status: "unknown" };
  }
  const bits = await unpacked(packed);
  const isSet = bits && isBitSet(bits, entry.index);
  if (isSet === null) return { status: "unknown" };
  if (!isSet) return { status: "good" };
  return entry.purpose === "suspension"
    ? { status: "suspended" }
    : { status: "revoked", reason: null };
}

/** Signed with the badge's own key, or with another that is known to be the issuer's. */
function isTrusted(integrity: Integrity, { issuer, keys, about }: Badge): boolean {
  if (integrity.verdict !== "fits") return false;
  if (integrity.keys.some((key) => keys.includes(key))) return true;
  return issuerVerdict(issuer, integrity, about).verdict === "confirmed";
}

type OpenList = { readonly document: JsonObject; readonly integrity: Integrity };

const opened = new WeakMap<KnownDocuments, Map<string, Promise<OpenList | null>>>();

/** Many badges hang on one list, and checking its proof takes longer than checking theirs. */
function openOnce(address: string, content: unknown, about: VerifyAbout): Promise<OpenList | null> {
  const lists = opened.get(about.documents) ?? new Map<string, Promise<OpenList | null>>();
  opened.set(about.documents, lists);
  const name = `${about.day} ${address}`;
  const list = lists.get(name) ?? openList(content, about);
  lists.set(name, list);
  return list;
}

async function openList(
  content: unknown,
  { day, documents }: VerifyAbout,
): Promise<OpenList | null> {
  if (typeof content === "string") {
    const token = openToken(content);
    const document = token.ok ? credentialOfJwt(token.value.payload) : token;
    if (!token.ok || !document.ok) return null;
    const integrity = await checkToken(token.value, document.value, documents);
    return { document: document.value, integrity };
  }
  if (!isJsonObject(content) || !isSoundDocument(content)) return null;
  return { document: content, integrity: await checkProofs(content, { day, documents }) };
}

const inflate = promisify(gunzip);
/** Thirty million badges; a list beyond is no list. */
const MOST_BYTES = 4 * 1024 * 1024;

async function unpacked(packed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await inflate(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    // No gzip, or one that grows beyond the limit.
    return null;
  }
}
