/** A name on at most two lines of so many characters; what is longer is cut. */
export function twoLines(name: string, perLine: number): string[] {
  if (name.length <= perLine) return [name];
  const end = name.lastIndexOf(" ", perLine);
  const first = end > 0 ? name.slice(0, end) : name.slice(0, perLine);
  const rest = name.slice(first.length).trim();
  return [first, rest.length > perLine ? `${rest.slice(0, perLine - 1).trimEnd()}…` : rest];
}
