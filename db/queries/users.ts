import { asc, eq, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { people } from "@/db/schema/people";
import { users } from "@/db/schema/users";
import type { Access, Actor } from "@/lib/access";
import type { PersonId, TeamId, UserId } from "@/lib/ids";

/** What decides what a user may do: see `Login`. */
export const loginColumns = {
  id: users.id,
  name: users.name,
  access: users.access,
  personId: users.personId,
  teamIds: sql<TeamId[]>`array(select team_id from user_teams where user_id = ${users.id})`,
  disabledAt: users.disabledAt,
};

export type UserRow = {
  readonly id: UserId;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly access: Access;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  /** By which the person is named in a form: their number, else their main address. */
  readonly personKey: string | null;
  readonly teamIds: readonly TeamId[];
  readonly disabledAt: Date | null;
  /** Has not yet chosen a password. */
  readonly isInvited: boolean;
};

/** The users that the actor may see, by name: everybody's for an administrator, else their own. */
export function usersFor(actor: Actor): Promise<UserRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select({
        ...loginColumns,
        version: users.version,
        email: users.email,
        personName: people.name,
        personKey: sql<string | null>`coalesce(${people.externalId}, (select email
          from person_emails where person_id = ${people.id} order by is_primary desc, email limit 1))`,
        isInvited: sql<boolean>`${users.passwordHash} is null`,
      })
      .from(users)
      .leftJoin(people, eq(people.id, users.personId))
      .orderBy(asc(sql`lower(${users.name})`), asc(users.email)),
  );
}

/** One user; null where there is none that the actor may see. */
export async function userFor(actor: Actor, userId: UserId): Promise<UserRow | null> {
  return (await usersFor(actor)).find((user) => user.id === userId) ?? null;
}

export type Credentials = {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly disabledAt: Date | null;
};

/** What a sign-in is checked against; null for an address that is nobody's. Takes it in lower case. */
export function credentialsBehind(actor: Actor, email: string): Promise<Credentials | null> {
  return readCredentials(actor, eq(users.email, email));
}

/** The same of one user; null where the actor may not see them. */
export function credentialsOf(actor: Actor, userId: UserId): Promise<Credentials | null> {
  return readCredentials(actor, eq(users.id, userId));
}

function readCredentials(actor: Actor, which: SQL): Promise<Credentials | null> {
  return inScope(actor, async (tx) => {
    const { id, name, email, passwordHash, disabledAt } = users;
    const found = await tx
      .select({ id, name, email, passwordHash, disabledAt })
      .from(users)
      .where(which);
    return found[0] ?? null;
  });
}
