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

type Owners = ReadonlyMap<string, ReadonlySet<PersonId>>;
const NOBODY: ReadonlySet<PersonId> = new Set();

/** Hashing every address is dear, and the badges of one issuer often share a salt: so many are kept. */
const MOST_SALTS = 8;

/**
 * Says whose badges are, by e-mail address alone: names, numbers and other identities are never
 * compared. Addresses are tried as they are kept and in lower case, because no version says what is
 * hashed.
 */
export class Recipients {
  readonly #byAddress: Owners;
  readonly #byHash = new Map<string, Owners>();
  readonly #spelled: readonly (readonly [spelling: string, person: PersonId])[];
  readonly #digest: Digest;

  constructor(people: readonly KnownPerson[], digest: Digest) {
    this.#digest = digest;
    this.#spelled = people.flatMap(({ id, addresses }) =>
      spellingsOf(addresses).map((spelling) => [spelling, id] as const),
    );
    this.#byAddress = ownersBy(this.#spelled, (spelling) => spelling.toLowerCase());
  }

  of(identities: readonly BadgeIdentity[]): Recipient {
    const people = [...new Set(identities.flatMap((identity) => [...this.#ownersOf(identity)]))];
    const [person] = people;
    if (person === undefined) return { kind: "unclaimed" };
    return people.length === 1 ? { kind: "person", person } : { kind: "ambiguous", people };
  }

  /** Nobody for an identity that cannot be compared with an address. */
  #ownersOf({ kind, value, isHashed, salt }: BadgeIdentity): ReadonlySet<PersonId> {
    if (kind !== "email") return NOBODY;
    if (!isHashed) return this.#byAddress.get(value.toLowerCase()) ?? NOBODY;
    const [, name, digits = ""] = HASH.exec(value.toLowerCase()) ?? [];
    const algorithm = ALGORITHMS.find((known) => known === name);
    return (algorithm && this.#hashed(algorithm, salt).get(digits)) ?? NOBODY;
  }

  #hashed(algorithm: "sha256" | "md5", salt: string): Owners {
    const key = `${algorithm}$${salt}`;
    const owners =
      this.#byHash.get(key) ??
      ownersBy(this.#spelled, (spelling) => this.#digest(algorithm, spelling + salt));
    this.#byHash.delete(key); // the one that was used last is forgotten last
    this.#byHash.set(key, owners);
    const [oldest] = this.#byHash.keys();
    if (this.#byHash.size > MOST_SALTS && oldest !== undefined) this.#byHash.delete(oldest);
    return owners;
  }
}

function spellingsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((address) => [address, address.toLowerCase()]))];
}

function ownersBy(
  spelled: readonly (readonly [spelling: string, person: PersonId])[],
  keyOf: (spelling: string) => string,
): Owners {
  const owners = new Map<string, Set<PersonId>>();
  for (const [spelling, person] of spelled) {
    const key = keyOf(spelling);
    const own = owners.get(key);
    if (own) own.add(person);
    else owners.set(key, new Set([person]));
  }
  return owners;
}

const ALGORITHMS = ["sha256", "md5"] as const;

/** The algorithm's name and the digest; hexadecimal digits come in either case. */
const HASH = /^(sha256|md5)\$([0-9a-f]+)$/;
