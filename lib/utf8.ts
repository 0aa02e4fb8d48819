/** The text in these bytes, without a byte order mark; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws nothing but "this is not UTF-8".
    return null;
  }
}
