const DID_KEY = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#(.*))?$/;

/** The multikey inside a `did:key`, with or without its fragment, which may only repeat it. */
export function didKey(reference: string): string | null {
  const [, key, fragment] = DID_KEY.exec(reference) ?? [];
  return key !== undefined && (fragment === undefined || fragment === key) ? key : null;
}

const DID_WEB = /^did:web:([A-Za-z0-9.-]+)(?:%3[Aa](\d{1,5}))?((?::[A-Za-z0-9._~%-]+)*)$/;

/** Where the document of a `did:web` (without fragment) is published; null for any other text. */
export function didWebUrl(did: string): string | null {
  const [, host, port, path] = DID_WEB.exec(did) ?? [];
  if (host === undefined || path === undefined) return null;
  const folders = path.split(":").slice(1);
  if (folders.some((folder) => /%(?:2e|2f|5c)/i.test(folder) || /^\.+$/.test(folder))) return null;
  const place = folders.length === 0 ? ".well-known" : folders.join("/");
  return `https://${host}${port === undefined ? "" : `:${port}`}/${place}/did.json`;
}
