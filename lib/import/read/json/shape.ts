/** An object of a document, whatever it holds. */
export type Properties = Readonly<Record<string, unknown>>;

export function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: unknown): Properties[] {
  return Array.isArray(value) ? value.filter(isProperties) : [];
}

/** Those of the objects that are there. */
export function withIds(
  objects: ReadonlyMap<string, Properties>,
  ids: readonly string[],
): Properties[] {
  return ids.flatMap((id) => {
    const found = objects.get(id);
    return found ? [found] : [];
  });
}

/** What an object says under a name, as text; "" for anything that is no text or number. */
export function textAt(object: Properties | undefined, name: string): string {
  const value = object?.[name];
  return typeof value === "string" || typeof value === "number" ? `${value}`.trim() : "";
}
