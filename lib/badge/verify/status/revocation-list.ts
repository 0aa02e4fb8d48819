import { idOf, listOf, textOf } from "@/lib/badge/read/shapes";
import type { StatusFinding } from "@/lib/badge/verify/currency";
import { isJsonObject } from "@/lib/json";

/**
 * Looks a badge up in a list of names: 1EdTech Revocation List 1.0 (`revokedCredential`) or Open
 * Badges 2.0 (`revokedAssertions`). What is listed is revoked, whatever its reason, unless it says
 * `revoked: false` in so many words. A list that cannot be read says nothing.
 */
export function statusByName(
  list: unknown,
  member: "revokedCredential" | "revokedAssertions",
  id: string | null,
): StatusFinding {
  const entries = isJsonObject(list) ? list[member] : undefined;
  if (id === null || !Array.isArray(entries)) return { status: "unknown" };
  const entry = entries.find((one) => isAbout(one, id) && !isTakenBack(one));
  if (entry === undefined) return { status: "good" };
  return { status: "revoked", reason: isJsonObject(entry) ? textOf(entry.revocationReason) : null };
}

function isAbout(entry: unknown, id: string): boolean {
  const names = isJsonObject(entry) ? [idOf(entry), ...listOf(entry.uid)] : [entry];
  return names.some((name) => typeof name === "string" && name.trim() === id.trim());
}

function isTakenBack(entry: unknown): boolean {
  return isJsonObject(entry) && entry.revoked === false;
}
