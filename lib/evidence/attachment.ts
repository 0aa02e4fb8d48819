/**
 * `Content-Disposition` for a file that is to be saved under its name (RFC 6266): a plain name for old
 * programs, and the real one as RFC 5987 writes it. Nothing of the name can end the header.
 */
export function attachmentOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7E]/g, "_").replace(/["\\%;]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(fileName)}`;
}

/** `encodeURIComponent` leaves four characters that an `ext-value` may not have. */
function extended(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
