/** How headers are compared: without case, accents, blanks and punctuation. */
export function headerKey(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The same for files with the same headers in the same order: what a column map is remembered by. */
export function headersKey(headers: readonly string[]): string {
  return headers.map(headerKey).join("|");
}
