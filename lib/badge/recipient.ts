import type { PersonId } from "@/lib/ids";
import type { BadgeIdentity } from "./read/badge/badge";

/** Somebody whose badge it may be, with every address that is known of them. */
export type KnownPerson = { readonly id: PersonId; readonly addresses: readonly string[] };

/** Digests a text in UTF-8; hexadecimal digits in lower case. */
export type Digest = (algorithm: "sha256" | "md5", text: string) => string;

export type Recipient =
  | { readonly kind: "person"; readonly person: PersonId }
  /** Nobody's known address is in the badge. */
  | { readonly kind: "unclaimed" }
  /** The badge names addresses of different people. */
  | { readonly kind: "ambiguous"; readonly people: readonly PersonId[] };

/**
 * Whose badge it is, by e-mail address alone: names, numbers and other identities are never compared.
 * Addresses are tried as they are kept and in lower case, because no version says what is hashed.
 */
export function recipientOf(
  identities: readonly BadgeIdentity[],
  people: readonly KnownPerson[],
  digest: Digest,
): Recipient {
  const tests = identities.flatMap((identity) => testOf(identity, digest) ?? []);
  const matched = people.filter(({ addresses }) =>
    spellingsOf(addresses).some((address) => tests.some((fits) => fits(address))),
  );
  const ids = [...new Set(matched.map(({ id }) => id))];
  const [person] = ids;
  if (person === undefined) return { kind: "unclaimed" };
  return ids.length === 1 ? { kind: "person", person } : { kind: "ambiguous", people: ids };
}

function spellingsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((address) => [address, address.toLowerCase()]))];
}

type Fits = (address: string) => boolean;

/** Null for an identity that cannot be compared with an address. */
function testOf({ kind, value, isHashed, salt }: BadgeIdentity, digest: Digest): Fits | null {
  if (kind !== "email") return null;
  if (!isHashed) return (address) => address.toLowerCase() === value.toLowerCase();
  const hash = HASH.exec(value.toLowerCase());
  const algorithm = ALGORITHMS.find((known) => known === hash?.[1]);
  return algorithm ? (address) => digest(algorithm, address + salt) === hash?.[2] : null;
}

const ALGORITHMS = ["sha256", "md5"] as const;

/** The algorithm's name and the digest; hexadecimal digits come in either case. */
const HASH = /^(sha256|md5)\$([0-9a-f]+)$/;
