import { objectsOf, textsOf, typesOf } from "@/lib/badge/read/shapes";
import { claimedCredential } from "@/lib/badge/verify/claimed-credential";
import { decodeBase64url } from "@/lib/badge/verify/encodings/base64url";
import type { Day } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import type { StatusEntry } from "./status-entry";

type BitsEntry = Extract<StatusEntry, { kind: "bits" }>;

/** Fewer entries would tell by their number alone whose status is asked for (§ 6.1). */
const LEAST_BYTES = 131_072 / 8;

/**
 * The compressed bits of a list that may speak about this badge: of the right kind and purpose, by
 * the badge's own issuer, in force on `day`. Null for any other. Whether its signature fits is not
 * looked at here.
 */
export function compressedBits(
  list: JsonObject,
  { isPrefixed, purpose }: BitsEntry,
  about: { readonly issuer: string; readonly day: Day },
): Uint8Array | null {
  const kind = isPrefixed ? "BitstringStatusList" : "StatusList2021";
  const claimed = claimedCredential(list, [`${kind}Credential`]);
  if (!claimed.ok || claimed.value.issuer !== about.issuer) return null;
  const { from, until } = claimed.value;
  if (from > about.day || (until !== null && until < about.day)) return null;
  const [subject, ...others] = objectsOf(list.credentialSubject);
  if (!subject || others.length > 0 || !typesOf(subject).includes(kind)) return null;
  if (!textsOf(subject.statusPurpose).includes(purpose)) return null;
  return decodedList(subject.encodedList, isPrefixed);
}

function decodedList(encoded: unknown, isPrefixed: boolean): Uint8Array | null {
  if (typeof encoded !== "string") return null;
  if (isPrefixed) return encoded.startsWith("u") ? decodeBase64url(encoded.slice(1)) : null;
  return decodeBase64url(encoded.replace(/=+$/, ""));
}

/** Whether the bit of `index` is set, the left-most bit being the first; null beyond the list. */
export function isBitSet(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[Math.floor(index / 8)];
  if (bits.length < LEAST_BYTES || byte === undefined) return null;
  return ((byte >> (7 - (index % 8))) & 1) === 1;
}
