/**
 * An address as a URL; null where it is none. Nothing asks `URL.canParse`: once Node 20 has compiled the
 * call, some thousand later, it answers no to every address with a letter beyond ASCII, such as "ü".
 */
export function urlOf(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
