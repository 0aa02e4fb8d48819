import { fail, ok, type Result } from "@/lib/result";

export type JsonProblem = "json-too-large" | "json-not-utf8" | "json-too-deep" | "json-invalid";

const JSON_LIMITS = { bytes: 256 * 1024, depth: 32 };

/**
 * Reads JSON (RFC 8259) that comes from outside: strict UTF-8, a byte order mark allowed, and within
 * limits. The depth is counted before anything is built from the text.
 */
export function parseJson(
  input: Uint8Array | string,
  { bytes: mostBytes, depth: mostDepth } = JSON_LIMITS,
): Result<unknown, JsonProblem> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  if (bytes.length > mostBytes) return fail("json-too-large");
  const text = decodeUtf8(bytes);
  if (text === null) return fail("json-not-utf8");
  if (depthOf(text) > mostDepth) return fail("json-too-deep");
  try {
    return ok(JSON.parse(text));
  } catch {
    // A parser that is given a string throws nothing but "this is not JSON".
    return fail("json-invalid");
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws nothing but "this is not UTF-8".
    return null;
  }
}

const STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"?/gs;

/** The deepest nesting of brackets outside strings, whether or not they are well matched. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of text.replace(STRINGS, "").match(/[[\]{}]/g) ?? []) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
