import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";

export type JsonProblem = "json-too-large" | "json-not-utf8" | "json-too-deep" | "json-invalid";

/** An object of a stranger; a member is only believed after it was looked at. */
export type JsonObject = { readonly [name: string]: unknown };

/** Whether a value of parsed JSON is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const JSON_LIMITS = { bytes: 256 * 1024, depth: 32 };

/**
 * Reads JSON (RFC 8259) that comes from outside: strict UTF-8, a byte order mark allowed, and within
 * limits. The depth is counted before anything is built from the text.
 */
export function parseJson(
  input: Uint8Array | string,
  { bytes: mostBytes, depth: mostDepth } = JSON_LIMITS,
): Result<unknown, JsonProblem> {
  if (isLarger(input, mostBytes)) return fail("json-too-large");
  const text = typeof input === "string" ? input.replace(BYTE_ORDER_MARK, "") : decodeUtf8(input);
  if (text === null) return fail("json-not-utf8");
  if (jsonShape(text).depth > mostDepth) return fail("json-too-deep");
  try {
    return ok(JSON.parse(text));
  } catch {
    // A parser that is given a string throws nothing but "this is not JSON".
    return fail("json-invalid");
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/;
/** A UTF-16 code unit takes at most so many in UTF-8. */
const BYTES_PER_UNIT = 3;

function isLarger(input: Uint8Array | string, mostBytes: number): boolean {
  if (typeof input !== "string" || input.length > mostBytes) return input.length > mostBytes;
  const isSurelySmall = input.length * BYTES_PER_UNIT <= mostBytes;
  return !isSurelySmall && new TextEncoder().encode(input).length > mostBytes;
}

/** What a JSON text is made of, counted outside strings, whether or not its brackets match. */
export type JsonShape = {
  /** The deepest nesting of brackets. */
  readonly depth: number;
  /** At least as many as there are arrays, objects and other values. */
  readonly values: number;
  /** Names with a value: of names that an object repeats, each. */
  readonly pairs: number;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Goes through the text once, before anything is built from it. */
export function jsonShape(text: string): JsonShape {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) pairs++;
    else if (code === COMMA) values++;
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      values++;
      deepest = Math.max(deepest, ++depth);
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--;
  }
  return { depth: deepest, values, pairs };
}

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the string ends that opens at `start`; the end of the text where it is never closed. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}
