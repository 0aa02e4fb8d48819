import { isJsonObject } from "@/lib/badge/read/parse-badge-json";

const MOST = { depth: 64, characters: 256 * 1024 };

/** Whether a document is within what verifying it can bear, and has no member that hides others. */
export function isSoundDocument(document: unknown): boolean {
  return isShallow(document, MOST.depth) && JSON.stringify(document).length <= MOST.characters;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0 || (isJsonObject(value) && Object.hasOwn(value, "__proto__"))) return false;
  return Object.values(value).every((member) => isShallow(member, depth - 1));
}
