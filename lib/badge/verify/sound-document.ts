import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { isJsonObject } from "@/lib/json";

/** Whether a document is within what verifying it can bear, and has no member that hides others. */
export function isSoundDocument(document: unknown): boolean {
  const { depth, documentBytes } = BADGE_LIMITS;
  return isShallow(document, depth) && JSON.stringify(document).length <= documentBytes;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0 || (isJsonObject(value) && Object.hasOwn(value, "__proto__"))) return false;
  return Object.values(value).every((member) => isShallow(member, depth - 1));
}
