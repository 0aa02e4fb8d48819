import { isJsonObject } from "@/lib/json";

/** Objects of one sort out of a document; what is in one of them becomes a row. */
export type RecordTable = { readonly name: string; readonly records: readonly unknown[] };

/**
 * The tables of any JSON document: each list of objects that can be reached through objects, called
 * by the names on the way to it, and the document's own values, where it has any, as one more
 * record. Wrappers such as `{ "credential": { … } }` are taken off. Never null.
 */
export function recordTables(json: unknown): RecordTable[] {
  const { path, value } = unwrap(json);
  const lists = listsIn(value, path);
  const own = isJsonObject(value) ? [{ name: nameOf(path), records: [withoutLists(value)] }] : [];
  return [...lists, ...own.filter(({ records }) => records.some(saysAnything))];
}

type Path = readonly string[];

/** Goes down for as long as an object holds nothing but one other object. */
function unwrap(json: unknown, path: Path = []): { path: Path; value: unknown } {
  const [first, ...others] = isJsonObject(json) ? Object.entries(json) : [];
  return first && others.length === 0 && isJsonObject(first[1])
    ? unwrap(first[1], [...path, first[0]])
    : { path, value: json };
}

function listsIn(value: unknown, path: Path): RecordTable[] {
  if (isList(value)) return [{ name: nameOf(path), records: value }];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, own]) => listsIn(own, [...path, name]));
}

/** `""` for the document itself. */
function nameOf(path: Path): string {
  return path.join(".");
}

function withoutLists(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([, own]) => !isList(own));
  return Object.fromEntries(kept.map(([name, own]) => [name, withoutLists(own)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isJsonObject);
}

function saysAnything(value: unknown): boolean {
  return isJsonObject(value) || Array.isArray(value)
    ? Object.values(value).some(saysAnything)
    : value !== null && value !== "";
}
