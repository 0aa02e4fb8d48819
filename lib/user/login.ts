import { ACCESSES, type Access, type Actor, can, PERMISSIONS, reachOf } from "@/lib/access";
import type { PersonId, TeamId, UserId } from "@/lib/ids";

/** What a user is, as far as it decides what they may do. */
export type Login = {
  readonly id: UserId;
  readonly name: string;
  readonly access: Access;
  readonly personId: PersonId | null;
  readonly teamIds: readonly TeamId[];
  readonly disabledAt: Date | null;
};

/** The actor that a signed-in user is; null while they are disabled. */
export function userActor(login: Login): Actor | null {
  return login.disabledAt ? null : { ...actingAs(login, login.access), kind: "user" };
}

/** What a token knows beside its user. */
export type TokenTerms = {
  readonly name: string;
  /** A lower access than the user's; null for the same. */
  readonly access: Access | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

/**
 * The actor that a token makes: the lower of the user's access and its own. Null where it no longer works:
 * revoked, expired, its user disabled, or since given an access that has no lower of the two.
 */
export function tokenActor(login: Login, token: TokenTerms, now: Date): Actor | null {
  if (login.disabledAt || token.revokedAt) return null;
  if (token.expiresAt && token.expiresAt <= now) return null;
  const access = lowerOf(login.access, token.access ?? login.access);
  if (!access) return null;
  return { ...actingAs(login, access), kind: "token", name: `${login.name} (${token.name})` };
}

function actingAs({ id, name, personId, teamIds }: Login, access: Access): Omit<Actor, "kind"> {
  return { name, userId: id, access, personId, teamIds: access === "manager" ? teamIds : [] };
}

/** The accesses that are no more than this one, itself included: what a user may give a token. */
export function accessesWithin(access: Access): Access[] {
  return ACCESSES.filter((lower) => isWithin(lower, access));
}

function lowerOf(a: Access, b: Access): Access | null {
  if (isWithin(b, a)) return b;
  return isWithin(a, b) ? a : null;
}

const REACHES = ["self", "teams", "all"] as const;

/** No permission that the other lacks, and nobody in reach whom the other does not reach. */
function isWithin(lower: Access, higher: Access): boolean {
  const allowed = PERMISSIONS.every(
    (permission) => !can({ access: lower }, permission) || can({ access: higher }, permission),
  );
  const reach = (access: Access) => REACHES.indexOf(reachOf({ access }));
  return allowed && reach(lower) <= reach(higher);
}
