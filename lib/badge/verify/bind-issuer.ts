import type { IssuerKeys } from "./keys/issuer-keys";
import type { IssuerVerdict } from "./verdict";

/** An administrator's word that this key signs for this issuer. */
export type IssuerPin = {
  readonly issuer: string;
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
};

/** What the issuer says of its own keys, as thumbprints. */
export type ListedKeys = {
  readonly by: IssuerKeys["by"];
  readonly thumbprints: readonly string[];
};

/**
 * Whether one of the keys that fit belongs to the issuer that the badge names. Anybody can sign in
 * anybody's name; only the issuer's own list, or an administrator's pin, makes a key the issuer's.
 */
export function bindIssuer(
  issuer: string,
  keys: readonly string[],
  { listed, pins }: { readonly listed: ListedKeys | null; readonly pins: readonly IssuerPin[] },
): IssuerVerdict {
  if (listed && keys.some((key) => listed.thumbprints.includes(key))) {
    return { verdict: "confirmed", by: listed.by };
  }
  const isPinned = pins.some((pin) => pin.issuer === issuer && keys.includes(pin.thumbprint));
  if (isPinned) return { verdict: "confirmed", by: "pin" };
  return { verdict: "unconfirmed", why: listed ? "key-not-the-issuers" : "issuer-not-known" };
}
