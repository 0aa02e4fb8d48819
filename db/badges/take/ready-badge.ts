import { cleanPng } from "@/db/badges/read/clean-png";
import type { FoundBadge } from "@/db/badges/read/read-badge-file";
import { sha256 } from "@/db/import/fingerprint";
import { badgeKey } from "@/lib/badge/badge-key";
import type { BadgeText } from "@/lib/badge/badge-text";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import type { LinkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { type BadgeProblem, badgeFault, badgeProblem } from "@/lib/badge/read/badge-problem";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import { isJsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";

/** A badge that was read and can be checked. */
export type ReadyBadge = Omit<CheckedBadge, "verdicts">;

/** Reads a badge that was found; of one that is only an address, what is known to stand there. */
export function readyBadge(
  { text, place, picture, warnings }: FoundBadge,
  documents: KnownDocuments,
  linked: LinkedDocuments,
): Result<ReadyBadge, BadgeProblem> {
  const whole = wholeText(text, documents);
  if (whole === null) {
    const url = text.form === "url" ? text.url : "";
    return fail(badgeProblem(badgeFault("not-fetched", url), place));
  }
  const badge = readBadge(whole, linked);
  if (!badge.ok) return fail(badgeProblem(badge.problem, place));
  const contentHash = sha256(badgeContent(whole));
  return ok({
    ...{ text: whole, place, contentHash, badge: badge.value },
    picture: picture && cleanPng(picture),
    key: badgeKey(badge.value, contentHash),
    warnings: warnings.map(({ message }) => message),
  });
}

function wholeText(text: BadgeText, documents: KnownDocuments): CheckedBadge["text"] | null {
  if (text.form !== "url") return text;
  const content = documents.get(text.url)?.content;
  if (typeof content === "string") return { form: "jws", token: content };
  return isJsonObject(content) ? { form: "json", document: content } : null;
}

/** What is kept of a badge, in UTF-8. */
export function badgeContent(text: CheckedBadge["text"]): string {
  return text.form === "jws" ? text.token : JSON.stringify(text.document);
}
