import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { detectEncoding } from "@/lib/import/read/text-encoding";
import { type JsonShape, jsonShape } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { DOCUMENT_READERS } from "./documents";
import { recordSheet } from "./record-sheet";

/** A table, or why this one could not be read while others could. */
export type JsonSheet = {
  readonly name: string;
  readonly sheet: Result<RawSheet, FileProblem>;
};

/**
 * Reads a JSON document (RFC 8259) in strict UTF-8 or UTF-16 as tables. How deep it is and how much
 * it holds is counted before anything is built from it. A name that an object has twice is refused:
 * the parser would drop one of the two values without a word.
 */
export function readJson(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): Result<JsonSheet[], FileProblem> {
  const text = decode(bytes);
  if (text === null) return fail(fileProblem("json-not-unicode"));
  const shape = jsonShape(text);
  const tooMuch = tooMuchOf(shape, limits);
  if (tooMuch) return fail(tooMuch);
  const json = parse(text);
  if (!json.ok) return json;
  if (namesIn(json.value) !== shape.pairs) return fail(fileProblem("json-name-repeated"));
  const tables = tablesOf(json.value);
  if (tables.length === 0) return fail(fileProblem("no-table"));
  if (tables.length > limits.tables) return fail(fileProblem("too-many-tables", limits.tables));
  return ok(
    tables.map((table) => {
      const name = table.name || fileName;
      return { name, sheet: recordSheet({ ...table, name }, limits) };
    }),
  );
}

function decode(bytes: Uint8Array): string | null {
  const { encoding, damaged } = detectEncoding(bytes);
  if (damaged || encoding === "windows-1252") return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws nothing but "this is not text in the encoding".
    return null;
  }
}

function tooMuchOf({ depth, values }: JsonShape, limits: ReadLimits): FileProblem | null {
  if (depth > limits.jsonDepth) return fileProblem("json-too-deep", limits.jsonDepth);
  if (values > limits.jsonValues) return fileProblem("json-too-many-values", limits.jsonValues);
  return null;
}

function parse(text: string): Result<unknown, FileProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // A parser that is given a string throws nothing but "this is not JSON".
    return fail(fileProblem("json-not-valid"));
  }
}

/** How many names the objects have, all the way down. */
function namesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Object.values(value);
  return own.reduce<number>(
    (sum, item) => sum + namesIn(item),
    Array.isArray(value) ? 0 : own.length,
  );
}

function tablesOf(json: unknown) {
  for (const read of DOCUMENT_READERS) {
    const tables = read(json);
    if (tables) return tables;
  }
  return [];
}
