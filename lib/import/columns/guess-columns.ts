import type { ColumnMap, ImportKind } from "@/lib/import/import";
import type { Field } from "@/lib/import/kinds/field";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { headerKey } from "./header-key";

/** Which header is which column of a kind of file. */
export function guessColumns(kind: ImportKind, headers: readonly string[]): ColumnMap {
  return matchColumns(FIELDS[kind], headers);
}

/** Which header is which of the columns: first those that bear its name, then those that bear a synonym. */
export function matchColumns(fields: readonly Field[], headers: readonly string[]): ColumnMap {
  const free = new Map(headers.map((header) => [headerKey(header), header]));
  const columns: ColumnMap = {};
  const take = (field: Field, names: readonly string[]) => {
    const key = names.map(headerKey).find((name) => free.has(name));
    const header = key === undefined ? undefined : free.get(key);
    if (key === undefined || header === undefined || field.name in columns) return;
    columns[field.name] = header;
    free.delete(key);
  };
  for (const field of fields) take(field, [field.name]);
  for (const field of fields) take(field, field.synonyms);
  return columns;
}

const FEWEST_COLUMNS = 2;

/**
 * How well headers fit a kind, 0-1: the share of headers that are its columns; 0 where a required
 * column, or all but one, are not there.
 */
export function fitOf(kind: ImportKind, headers: readonly string[]): number {
  const columns = guessColumns(kind, headers);
  const count = Object.keys(columns).length;
  const complete = FIELDS[kind].every(
    ({ isRequired, name, parts }) =>
      !isRequired || name in columns || parts.some((part) => part in columns),
  );
  return complete && count >= FEWEST_COLUMNS ? count / headers.length : 0;
}
