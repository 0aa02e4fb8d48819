/** One field of a changed row, as text; null where the row did not exist on that side or had nothing. */
export type ChangedField = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Counted up by every change, so that it says nothing. */
const UNTELLING = new Set(["version", "id"]);

type Image = Readonly<Record<string, unknown>> | null;

/** The fields in which two images of a row differ, by name. */
export function changedFields(before: Image, after: Image): ChangedField[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => !UNTELLING.has(field))
    .sort()
    .map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
