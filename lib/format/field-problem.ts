/** The field that a problem stands at: "rule" for "rule/all/1/level". */
export function fieldOf(name: string): string {
  return name.split("/", 1)[0] ?? "";
}

/** What is wrong with a field, or with a part of it. */
export function errorAt(
  fields: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const found = Object.keys(fields).find((key) => fieldOf(key) === name);
  return found === undefined ? undefined : fields[found];
}
