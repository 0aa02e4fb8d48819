import { urlOf } from "@/lib/url";
import { didWebUrl } from "./verify/keys/did";
import type { IssuerVerdict } from "./verify/verdict";

/** An issuer of the catalogue, as far as badges can be told to be its own. */
export type CatalogueIssuer = { readonly name: string; readonly url: string | null };

/** Where a badge's issuer is at home; null where it has no home on the web, such as a bare key. */
export function issuerHome(issuer: string | null): string | null {
  const url = urlOf((issuer?.startsWith("did:web:") ? didWebUrl(issuer) : issuer) ?? "");
  return url?.protocol === "https:" ? `https://${url.host}` : null;
}

/**
 * Whether a confirmed issuer is the one that the catalogue has for the credential. A confirmed key
 * belongs to an address or a DID; what that calls itself is its own word, and anybody may call
 * themselves like a well-known issuer. So either an administrator pinned issuer and key, or the
 * address is at the home that the catalogue has for the issuer of that name.
 */
export function isKnownIssuer(
  verdict: IssuerVerdict,
  issuer: string | null,
  catalogue: CatalogueIssuer | null,
): boolean {
  if (verdict.verdict !== "confirmed") return false;
  if (verdict.by === "pin") return true;
  const home = issuerHome(issuer);
  return home !== null && catalogue !== null && home === issuerHome(catalogue.url);
}
