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

/** What a file says in some of its rows, packed. */
export function packCells(
  kind: ImportKind,
  input: InputRows<ImportKind>,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<Uint8Array> {
  const columns = FIELDS[kind].flatMap(({ name }): [string, string[]][] => {
    const read = input.reader(name);
    const texts = Array.from({ length: count }, (_, at) => read(first + at));
    return texts.some((text) => text !== "") ? [[name, texts]] : [];
  });
  return pack(JSON.stringify(Object.fromEntries(columns)), { level: constants.Z_BEST_SPEED });
}

export type RowCells = Readonly<Record<string, string>>;

/** What each of these rows says, by its place among them; nothing for a part that kept no cells. */
export async function unpackCells(packed: Uint8Array): Promise<(at: number) => RowCells> {
  if (packed.length === 0) return () => ({});
  const columns = Object.entries(Cells.parse(JSON.parse(String(await unpack(packed)))));
  return (at) => Object.fromEntries(columns.map(([name, texts]) => [name, texts[at] ?? ""]));
}
