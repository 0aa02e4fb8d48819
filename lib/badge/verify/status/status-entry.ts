import { textOf, typesOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";

/** Where a badge says that its status can be looked up. */
export type StatusEntry =
  | {
      readonly kind: "bits";
      /** StatusList2021 writes its list without the multibase prefix of Bitstring Status List 1.0. */
      readonly isPrefixed: boolean;
      readonly purpose: "revocation" | "suspension";
      readonly index: number;
      readonly list: string;
    }
  | { readonly kind: "names"; readonly list: string }
  /** It says something, and nothing that counts for or against the badge. */
  | { readonly kind: "no-matter" }
  | { readonly kind: "unreadable" };

const UNREADABLE = { kind: "unreadable" } as const;

/** Reads one member of `credentialStatus`. */
export function statusEntry(entry: JsonObject): StatusEntry {
  const types = typesOf(entry);
  if (types.includes("1EdTechRevocationList")) {
    const list = textOf(entry.id);
    return list === null ? UNREADABLE : { kind: "names", list };
  }
  const isPrefixed = types.includes("BitstringStatusListEntry");
  return isPrefixed || types.includes("StatusList2021Entry")
    ? bitsEntry(entry, isPrefixed)
    : UNREADABLE;
}

/** A badge that names more lists than this wants to keep us busy. */
export const MOST_ENTRIES = 8;

/** Where the lists are in which the status of a badge is looked up. */
export function listAddresses(status: readonly JsonObject[]): readonly string[] {
  if (status.length > MOST_ENTRIES) return [];
  return status.map(statusEntry).flatMap((entry) => ("list" in entry ? entry.list : []));
}

function bitsEntry(entry: JsonObject, isPrefixed: boolean): StatusEntry {
  const { statusPurpose: purpose, statusListIndex, statusSize = 1 } = entry;
  const list = textOf(entry.statusListCredential);
  const index = indexOf(statusListIndex);
  if (purpose === "message" || purpose === "refresh") return { kind: "no-matter" };
  if (purpose !== "revocation" && purpose !== "suspension") return UNREADABLE;
  // Only messages have more than one bit.
  if (list === null || index === null || statusSize !== 1) return UNREADABLE;
  return { kind: "bits", isPrefixed, purpose, index, list };
}

function indexOf(value: unknown): number | null {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
