import { headerKey } from "@/lib/import/columns/header-key";
import { tidy } from "@/lib/import/names/name-key";
import type { Source } from "@/lib/import/presets/preset";
import type { FileTable } from "@/lib/import/read/file-table";

/** Reads one column's value out of a row of the table, counted from 0. */
export type ReadCell = (row: number) => string;

/** The file as sources see it. */
export type SourceFile = {
  readonly table: FileTable;
  readonly fileName: string;
  /** Values, in lower case, that say that there is none. */
  readonly unused: ReadonlySet<string>;
};

/** The headers that a source reads, as the file spells them, without those that it lacks. */
export function headersOf(source: Source, { headers }: FileTable): string[] {
  const wanted = new Set(namedIn(source).map(headerKey));
  return headers.filter((header) => wanted.has(headerKey(header)));
}

function namedIn(source: Source): readonly string[] {
  if ("firstOf" in source) return [...source.firstOf, source.apartBy ?? ""];
  if ("joined" in source) return source.joined.flatMap(namedIn);
  if (!("pattern" in source)) return [];
  return [...source.pattern.matchAll(PLACEHOLDER)].flatMap(([, names = ""]) => names.split("|"));
}

const PLACEHOLDER = /\{([^}]*)\}/g;

export function compileSource(source: Source, file: SourceFile): ReadCell {
  if ("fixed" in source) return () => source.fixed;
  if ("fileName" in source) return () => partsOfName(source.fileName, file.fileName);
  if ("pattern" in source) return patternReader(source.pattern, file);
  if ("joined" in source) return joinedReader(source.joined, file);
  const { firstOf, apartBy, entry, otherwise } = source;
  if (apartBy !== undefined) return apartReader(firstOf, apartBy, file);
  const read = firstReader(firstOf, file);
  if (entry === undefined && otherwise === undefined) return read;
  return (row) => (entry ? firstEntry(read(row)) : read(row)) || (otherwise ?? "");
}

function firstEntry(list: string): string {
  return list.split("; ", 1)[0] ?? "";
}

function joinedReader(sources: readonly Source[], file: SourceFile): ReadCell {
  const readers = sources.map((source) => compileSource(source, file));
  return (row) => tidy(readers.map((read) => read(row)).join(" "));
}

function partsOfName(expression: string, fileName: string): string {
  const [, ...parts] = new RegExp(expression).exec(fileName) ?? [];
  return parts.join("-");
}

function cellReader(header: string, { table, unused }: SourceFile): ReadCell {
  const key = headerKey(header);
  const index = table.headers.findIndex((own) => headerKey(own) === key);
  return (row) => {
    const value = table.rows.cell(row, index).trim();
    return unused.size > 0 && unused.has(value.toLowerCase()) ? "" : value;
  };
}

function firstReader(headers: readonly string[], file: SourceFile): ReadCell {
  const [first, ...others] = headers.map((header) => cellReader(header, file));
  if (!first) return () => "";
  if (others.length === 0) return first;
  return (row) => first(row) || (others.find((read) => read(row) !== "")?.(row) ?? "");
}

function patternReader(pattern: string, file: SourceFile): ReadCell {
  const readers = new Map(
    [...pattern.matchAll(PLACEHOLDER)].map(([placeholder, names = ""]) => [
      placeholder,
      firstReader(names.split("|"), file),
    ]),
  );
  return (row) => {
    let isEmpty = true;
    const text = pattern.replace(PLACEHOLDER, (placeholder) => {
      const value = readers.get(placeholder)?.(row) ?? "";
      isEmpty &&= value === "";
      return value;
    });
    return isEmpty ? "" : tidy(text);
  };
}

function apartReader(headers: readonly string[], apartBy: string, file: SourceFile): ReadCell {
  const read = firstReader(headers, file);
  const readOther = firstReader([apartBy], file);
  const others = new Map<string, Set<string>>();
  for (let row = 0; row < file.table.rows.length; row++) {
    const value = read(row).toLowerCase();
    others.set(value, (others.get(value) ?? new Set()).add(readOther(row)));
  }
  return (row) => {
    const value = read(row);
    const isShared = (others.get(value.toLowerCase())?.size ?? 0) > 1;
    return isShared ? `${value} (${readOther(row)})` : value;
  };
}
