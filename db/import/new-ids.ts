import type { ImportId } from "@/lib/ids";
import type { NewId } from "@/lib/import/plan/draft";

const COUNTER_DIGITS = 12;

/**
 * The ids of what an import makes: a UUID of version 8 (RFC 9562: made as its maker likes) out of
 * most of the import's own random id and a counter. So a plan made again has the same ids, and ids
 * that are written together lie together in the index.
 */
export function newIdsOf(importId: ImportId): NewId {
  const start = `${importId.slice(0, 14)}8${importId.slice(15, -COUNTER_DIGITS)}`;
  return (count) => start + count.toString(16).padStart(COUNTER_DIGITS, "0");
}
