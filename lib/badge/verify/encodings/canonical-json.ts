/**
 * JSON in its one canonical spelling (RFC 8785): members sorted by their names' UTF-16 code units,
 * numbers and strings as ECMAScript writes them. Null where a text holds half a surrogate pair.
 */
export function canonicalJson(value: unknown): string | null {
  const text = spelled(value);
  return HALF_A_PAIR.test(text) ? null : text;
}

/** ECMAScript writes half a pair as an escape, and a backslash of the text as two. */
const HALF_A_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, own]) => `${JSON.stringify(name)}:${spelled(own)}`).join(",")}}`;
}
