import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import { z } from "zod";
import type { ImportKind } from "@/lib/import/import";
import { FIELDS } from "@/lib/import/kinds/kinds";
import type { InputRows } from "@/lib/import/rows/input-rows";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A template's column → what stands in it, row by row; columns that are empty are left out. */
const Cells = z.record(z.string(), z.array(z.string()));

/** So many rows are packed together. */
export const ROWS_AT_ONCE = 4_096;

/** What a file says in its rows, packed, part by part. */
export type PackedCells = readonly Promise<Uint8Array>[];

/** Packs one part after the other, while this process waits for something else. */
export function packCells(
  kind: ImportKind,
  input: InputRows<ImportKind>,
  signal?: AbortSignal,
): PackedCells {
  const parts: Promise<Uint8Array>[] = [];
  for (let first = 0; first < input.length; first += ROWS_AT_ONCE) {
    const part = Promise.resolve(parts.at(-1)).then(() => packPart(kind, input, first, signal));
    part.catch(() => undefined); // thrown where it is asked for, if anybody still does
    parts.push(part);
  }
  return parts;
}

async function packPart(
  kind: ImportKind,
  input: InputRows<ImportKind>,
  first: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const length = Math.min(ROWS_AT_ONCE, input.length - first);
  const columns: [string, string[]][] = [];
  for (const { name } of FIELDS[kind]) {
    signal?.throwIfAborted();
    const read = input.reader(name);
    const texts = Array.from({ length }, (_, at) => read(first + at));
    if (texts.some((text) => text !== "")) columns.push([name, texts]);
    await setImmediate(); // the database may be waiting for an answer
  }
  return pack(JSON.stringify(Object.fromEntries(columns)), { level: constants.Z_BEST_SPEED });
}

export type RowCells = Readonly<Record<string, string>>;

/** What each of these rows says, by its place among them; nothing for a part that kept no cells. */
export async function unpackCells(packed: Uint8Array): Promise<(at: number) => RowCells> {
  if (packed.length === 0) return () => ({});
  const columns = Object.entries(Cells.parse(JSON.parse(String(await unpack(packed)))));
  return (at) => Object.fromEntries(columns.map(([name, texts]) => [name, texts[at] ?? ""]));
}
