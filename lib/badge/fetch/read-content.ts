import { COMPACT_JWS } from "@/lib/badge/read/document";
import { parseBadgeJson } from "@/lib/badge/read/parse-badge-json";
import { isJsonObject, type JsonObject } from "@/lib/json";

/** How much of a fetched document is read, unpacked; a list of a million badges still fits. */
export const MOST_CONTENT_BYTES = 1024 * 1024;

/** What was fetched: a JSON object, or a compact JWS as its text; undefined where it is neither. */
export function readContent(text: string): JsonObject | string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CONTENT_BYTES) return undefined;
  if (COMPACT_JWS.test(trimmed)) return trimmed;
  const json = parseBadgeJson(trimmed, MOST_CONTENT_BYTES);
  return json.ok && isJsonObject(json.value) ? json.value : undefined;
}
