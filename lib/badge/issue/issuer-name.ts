import { didWebUrl } from "@/lib/badge/verify/keys/did";

/** As whom a badge is signed, and by which name its key is found. */
export type IssuerName = {
  readonly id: string;
  /** The verification method of its proofs. */
  readonly method: string;
  /** A page of the issuer, where there is a public one. */
  readonly url: string | null;
};

/** `origin`: where the installation is reached; `isPublished`: whether anybody may look there. */
export type Place = { readonly origin: string; readonly isPublished: boolean };

/**
 * A `did:web` where others can fetch its document from the public https address, else the `did:key`
 * that carries the key itself. The key's name repeats the key, so that no document is needed to check.
 */
export function issuerName(place: Place, multikey: string): IssuerName {
  const web = webName(place);
  if (web === null) {
    const id = `did:key:${multikey}`;
    return { id, method: `${id}#${multikey}`, url: null };
  }
  return { id: web, method: `${web}#${multikey}`, url: place.origin };
}

/** The `did:web` of a place; null where there is no document for it. */
export function webName({ origin, isPublished }: Place): string | null {
  if (!isPublished || !origin.startsWith("https://")) return null;
  const did = `did:web:${origin.slice("https://".length).replace(":", "%3A")}`;
  return didWebUrl(did) === `${origin}/.well-known/did.json` ? did : null;
}

/**
 * What a `did:web` says of its keys (DID Core 1.0, Multikey). Keys that no longer sign stay listed: what
 * they signed is still good.
 */
export function didDocument(did: string, multikeys: readonly string[]) {
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    verificationMethod: multikeys.map((multikey) => ({
      id: `${did}#${multikey}`,
      type: "Multikey",
      controller: did,
      publicKeyMultibase: multikey,
    })),
    assertionMethod: multikeys.map((multikey) => `${did}#${multikey}`),
  };
}
