import { isJsonObject, type JsonObject } from "@/lib/json";
import { urlOf } from "@/lib/url";

/** JSON-LD writes one value with or without a list around it; nothing and null are no value. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The objects among one or many values. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isJsonObject);
}

/** Types without the prefix that a context may give them. */
export function typesOf(document: JsonObject): readonly string[] {
  return listOf(document.type ?? document["@type"]).flatMap((type) =>
    typeof type === "string" ? [type.replace(/^obi:/, "")] : [],
  );
}

const MOST_CHARACTERS = 20_000;

/** The first text among one or many values; null where there is none, or an absurdly long one. */
export function textOf(value: unknown): string | null {
  for (const one of listOf(value)) {
    const text = typeof one === "string" ? one.trim() : "";
    if (text !== "" && text.length <= MOST_CHARACTERS) return text;
  }
  return null;
}

/** All texts among one or many values. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => textOf(one) ?? []);
}

/** What something is identified by: the text itself, or the `id` of an object. */
export function idOf(value: unknown): string | null {
  const [first] = listOf(value);
  return isJsonObject(first) ? textOf(first.id ?? first["@id"]) : textOf(first);
}

/** The address of a page, of something or of itself; what is no http(s) address is none to follow. */
export function webAddressOf(value: unknown): string | null {
  const id = idOf(value);
  return id !== null && /^https?:\/\//i.test(id) && urlOf(id) ? id : null;
}

/** A text, in one language or in several. */
export type Wording = { readonly language: string | null; readonly text: string };

/**
 * A text as JSON-LD may write it: plain, as a map of languages, or as values with their language.
 * `language` is the document's own.
 */
export function wordingsOf(value: unknown, language: string | null): readonly Wording[] {
  return listOf(value).flatMap((one) => {
    if (!isJsonObject(one)) return worded(one, language);
    if ("@value" in one) return worded(one["@value"], textOf(one["@language"]) ?? language);
    return Object.entries(one).flatMap(([own, text]) =>
      worded(text, own.startsWith("@") ? language : own),
    );
  });
}

function worded(value: unknown, language: string | null): readonly Wording[] {
  return textsOf(value).map((text) => ({ language, text }));
}
