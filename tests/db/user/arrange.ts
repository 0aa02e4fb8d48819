import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { hashPassword } from "@/db/passwords";
import { userTeams } from "@/db/schema/user-teams";
import { users } from "@/db/schema/users";
import { type Access, type Actor, jobActor } from "@/lib/access";
import type { TeamId, UserId } from "@/lib/ids";
import { userActor } from "@/lib/user/login";

/** Arranges what a test starts from. */
export const ARRANGER = jobActor("arranger");
/** Acts for people who are not signed in, as the application's own does. */
export const DOORKEEPER = jobActor("doorkeeper");

export const PASSWORD = "mauve kettle without lid";
const hashed = hashPassword(PASSWORD);

export type TestUser = { readonly id: UserId; readonly email: string; readonly actor: Actor };

type Given = {
  readonly access?: Access;
  readonly teamIds?: readonly TeamId[];
  /** Null for somebody who has not yet chosen one. */
  readonly passwordHash?: string | null;
  readonly disabledAt?: Date;
};

/** A user with a login of their own and the password above. */
export async function aUser(given: Given = {}): Promise<TestUser> {
  const { access = "auditor", teamIds = [], disabledAt = null } = given;
  const passwordHash = given.passwordHash === undefined ? await hashed : given.passwordHash;
  const email = `${randomUUID()}@northwind.example`;
  const name = `Sam ${access}`;
  const id = await inScope(ARRANGER, async (tx) => {
    const row = { email, name, access, passwordHash, disabledAt };
    const [user] = await tx.insert(users).values(row).returning({ id: users.id });
    if (!user) throw new Error("No user was written.");
    for (const teamId of teamIds) await tx.insert(userTeams).values({ userId: user.id, teamId });
    return user.id;
  });
  const actor = userActor({ id, name, access, personId: null, teamIds, disabledAt: null });
  if (!actor) throw new Error("A user who is not disabled is somebody.");
  return { id, email, actor };
}

/** Stops the clock, until the test file's `vi.unstubAllEnvs`. */
export function setClock(instant: string): void {
  vi.stubEnv("TESSERA_NOW", instant);
}

type Event = {
  readonly action: string;
  readonly actor: string;
  readonly entity: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
};

/** What the audit log says of a row, the oldest first. */
export async function eventsOf(sql: Sql, id: string): Promise<Event[]> {
  const rows = await sql<Event[]>`
    select action, actor, entity, before, after from audit_events
    where entity_id = ${id} or after ->> 'user_id' = ${id} or before ->> 'user_id' = ${id} order by seq`;
  return [...rows];
}
