import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { setTeams } from "@/db/commands/user/terms";
import { hashPassword, isPassword } from "@/db/passwords";
import { apiTokens } from "@/db/schema/api-tokens";
import { users } from "@/db/schema/users";
import { digestOf } from "@/db/secrets";
import { type Access, jobActor } from "@/lib/access";
import type { PersonId, TeamId, UserId } from "@/lib/ids";

/** A login of a demo: there is one for each access. */
export type SignIn = {
  readonly access: Access;
  readonly email: string;
  readonly name: string;
  /** An address of the person that the user is; null for nobody who is tracked. */
  readonly person: string | null;
  /** The name of a manager's team. */
  readonly team: string | null;
};

export type Secrets = { readonly password: string; readonly token: string | null };

const TOKEN_NAME = "DEMO_API_TOKEN";

/**
 * Sees to it that these users exist, with this password, and that the token, which is the
 * administrator's, is the only one of its name. For demos: a real installation has no passwords that
 * somebody else chose.
 */
export function keepSignIns(signIns: readonly SignIn[], secrets: Secrets): Promise<void> {
  return keep(jobActor("demo world"), { signIns, secrets });
}

const keep = command<{ signIns: readonly SignIn[]; secrets: Secrets }, void>(
  "user.manage",
  "demo.sign-ins",
  async (tx, { signIns, secrets }) => {
    for (const signIn of signIns) {
      const userId = await keepUser(tx, signIn, secrets.password);
      if (signIn.access === "admin") await keepToken(tx, userId, secrets.token);
    }
  },
);

async function keepUser(tx: Tx, signIn: SignIn, password: string): Promise<UserId> {
  const { email, name, access } = signIn;
  const [known] = await tx.select().from(users).where(eq(users.email, email));
  if (known && (await isPassword(known.passwordHash, password))) return known.id;
  const passwordHash = await hashPassword(password);
  if (known) {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, known.id));
    return known.id;
  }
  const personId = await personWith(tx, signIn.person);
  const row = { email, name, access, personId, passwordHash };
  const [made] = await tx.insert(users).values(row).returning({ id: users.id });
  if (!made) throw new Error(`The user ${email} could not be made.`);
  await setTeams(tx, made.id, { access, teamIds: await teamsNamed(tx, signIn.team) });
  return made.id;
}

async function keepToken(tx: Tx, userId: UserId, token: string | null): Promise<void> {
  const tokenHash = token === null ? "" : digestOf(token);
  const others = and(
    eq(apiTokens.name, TOKEN_NAME),
    ne(apiTokens.tokenHash, tokenHash),
    isNull(apiTokens.revokedAt),
  );
  await tx.update(apiTokens).set({ revokedAt: now() }).where(others);
  if (token === null) return;
  await tx
    .insert(apiTokens)
    .values({ userId, name: TOKEN_NAME, tokenHash })
    .onConflictDoUpdate({
      target: apiTokens.tokenHash,
      set: { revokedAt: null },
      setWhere: isNotNull(apiTokens.revokedAt),
    });
}

async function personWith(tx: Tx, email: string | null): Promise<PersonId | null> {
  const [row] = await tx.execute<{ id: PersonId }>(
    sql`select person_id as id from person_emails where email = ${email}`,
  );
  return row?.id ?? null;
}

async function teamsNamed(tx: Tx, name: string | null): Promise<TeamId[]> {
  const rows = await tx.execute<{ id: TeamId }>(sql`select id from teams where name = ${name}`);
  return rows.map(({ id }) => id);
}
