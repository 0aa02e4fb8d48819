import { type Actor, reachOf } from "@/lib/access";
import type { BadgeIdentity } from "./read/badge/badge";

/** Whom a badge names, as far as a reader may know; `value` is null where it is hashed or withheld. */
export type ShownIdentity = {
  readonly kind: string;
  readonly value: string | null;
  readonly isHashed: boolean;
};

/**
 * Who sees everybody sees whom a badge names. Others see only the known addresses of the person whose
 * badge it is: the rest of them may be anybody's.
 */
export function shownIdentities(
  identities: readonly BadgeIdentity[],
  actor: Pick<Actor, "access">,
  addresses: readonly string[],
): readonly ShownIdentity[] {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  const maySee = (value: string) => reachOf(actor) === "all" || known.has(value.toLowerCase());
  return identities.map(({ kind, value, isHashed }) => ({
    ...{ kind, isHashed },
    value: !isHashed && maySee(value) ? value : null,
  }));
}
