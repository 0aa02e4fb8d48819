import { isJsonObject } from "@/lib/json";
import { decodeUtf8 } from "@/lib/utf8";
import type { BadgeText } from "./badge-text";
import { BADGE_LIMITS } from "./read/limits";
import { parseBadgeJson } from "./read/parse-badge-json";

/** The badge in what is kept of it; null where that is damaged. */
export function keptText(form: "json" | "jws", content: Uint8Array): BadgeText | null {
  const text = decodeUtf8(content);
  if (text === null) return null;
  if (form === "jws") return { form, token: text.trim() };
  const json = parseBadgeJson(text, BADGE_LIMITS.fileBytes);
  return json.ok && isJsonObject(json.value) ? { form, document: json.value } : null;
}
