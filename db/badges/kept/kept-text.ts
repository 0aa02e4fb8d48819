import type { BadgeText } from "@/lib/badge/badge-text";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { parseBadgeJson } from "@/lib/badge/read/parse-badge-json";
import { isJsonObject } from "@/lib/json";
import { decodeUtf8 } from "@/lib/utf8";

type Kept = { readonly form: "json" | "jws"; readonly content: Uint8Array };

/** The badge that is kept, as it was when it was read. Only what can be read is kept: all else throws. */
export function keptText({ form, content }: Kept): BadgeText {
  const text = decodeUtf8(content);
  if (text === null) throw new Error("A badge is kept that is no text.");
  if (form === "jws") return { form, token: text };
  const json = parseBadgeJson(text, BADGE_LIMITS.fileBytes);
  if (!json.ok || !isJsonObject(json.value)) throw new Error("A badge is kept that is no JSON.");
  return { form, document: json.value };
}
