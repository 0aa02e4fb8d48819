import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { signIn } from "@/db/commands/session/sign-in";
import { startSession } from "@/db/commands/session/start-session";
import { createToken } from "@/db/commands/token/create-token";
import { changePassword } from "@/db/commands/user/change-password";
import { issueLink } from "@/db/commands/user/issue-link";
import { Forbidden } from "@/db/errors";
import { openSessionsOf } from "@/db/queries/sessions";
import { teams } from "@/db/schema/teams";
import { ACCESSES } from "@/lib/access";
import { fail } from "@/lib/result";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  ARRANGER,
  aUser,
  DOORKEEPER,
  eventsOf,
  PASSWORD,
  setClock,
  type TestUser,
} from "./arrange";

const NEW_PASSWORD = "velvet harbour pencils";
const CHANGE = { currentPassword: PASSWORD, password: NEW_PASSWORD };
const OFFICE = { place: "office", isKnown: false };

describeEachDatabase("one's own login", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(() => vi.unstubAllEnvs());

  const sessionFor = ({ id, email }: TestUser) =>
    startSession(DOORKEEPER, { userId: id, email, place: "office", passwordHash: null });

  const letsIn = async ({ email }: TestUser, password: string) =>
    (await signIn(DOORKEEPER, { email, password }, OFFICE)).ok;

  describe("its password", () => {
    test.each(ACCESSES)("is changed by %s, who is signed out everywhere else", async (access) => {
      const user = await aUser({ access });
      const [here] = [await sessionFor(user), await sessionFor(user)];
      expect(await changePassword(user.actor, CHANGE, here)).toEqual({ ok: true, value: null });
      const open = await openSessionsOf(user.actor, user.id);
      expect(open.map(({ id }) => id)).toEqual([here]);
      expect(await letsIn(user, PASSWORD)).toBe(false);
      expect(await letsIn(user, NEW_PASSWORD)).toBe(true);
      const events = await eventsOf(database().sql, user.id);
      expect(events.at(-1)).toMatchObject({
        action: "user.change-password",
        actor: user.actor.name,
      });
    });

    test("is not changed by somebody who does not know it", async () => {
      const user = await aUser();
      const wrong = { ...CHANGE, currentPassword: "found an open screen" };
      expect(await changePassword(user.actor, wrong, null)).toEqual(fail("wrong"));
      expect(await letsIn(user, PASSWORD)).toBe(true);
    });

    test("is not guessed at an open screen either", async () => {
      const user = await aUser();
      for (let tries = 0; tries < 10; tries += 1) {
        await changePassword(user.actor, { ...CHANGE, currentPassword: "x" }, null);
      }
      expect(await changePassword(user.actor, CHANGE, null)).toEqual(fail("too-many"));
      expect(await letsIn(user, PASSWORD)).toBe(true);
    });

    test("is not changed to one that is guessed", async () => {
      const user = await aUser();
      const guessable = { ...CHANGE, password: "password12345" };
      expect(await changePassword(user.actor, guessable, null)).toEqual(fail("guessable"));
    });

    test("is not changed by a token of its user, nor by a job", async () => {
      const { actor } = await aUser();
      const token = changePassword({ ...actor, kind: "token" }, CHANGE, null);
      await expect(token).rejects.toThrow(Forbidden);
      await expect(changePassword(ARRANGER, CHANGE, null)).rejects.toThrow(Forbidden);
    });
  });

  describe("in the database itself", () => {
    /** Runs a statement as the application does for this user, past all of its code. */
    async function asUser(user: TestUser, statement: string): Promise<number> {
      const result = await database().sql.begin(async (sql) => {
        await sql`select set_config('tessera.actor', 'test', true),
          set_config('tessera.access', ${user.actor.access}, true),
          set_config('tessera.actor_id', ${user.id}, true),
          set_config('role', 'tessera_app', true)`;
        return sql.unsafe(statement);
      });
      return result.count;
    }

    test.each([
      "access = 'admin'",
      "disabled_at = now()",
      "email = 'x@northwind.example'",
      "person_id = gen_random_uuid()",
    ])("nobody gives themselves %s", async (change) => {
      const user = await aUser({ access: "compliance" });
      const attempt = asUser(user, `update users set ${change} where id = '${user.id}'`);
      await expect(attempt).rejects.toThrow("Only an administrator");
    });

    test("nobody touches, makes or removes the logins of others", async () => {
      const [user, other] = [await aUser({ access: "compliance" }), await aUser()];
      const named = `where id = '${other.id}'`;
      expect(await asUser(user, `update users set name = 'x' ${named}`)).toBe(0);
      expect(await asUser(user, `delete from users ${named}`)).toBe(0);
      expect(await asUser(user, `delete from users where id = '${user.id}'`)).toBe(0);
      const insert = `insert into users (email, name, access) values ('y', 'y', 'admin')`;
      await expect(asUser(user, insert)).rejects.toThrow("row-level security");
    });

    test.each(["sessions", "one_time_links", "sign_in_attempts", "user_teams", "api_tokens"])(
      "nobody reads %s of others",
      async (table) => {
        const [team] = await inScope(ARRANGER, (tx) =>
          tx
            .insert(teams)
            .values({ name: `Of ${table}` })
            .returning({ id: teams.id }),
        );
        const other = await aUser({ access: "manager", teamIds: team ? [team.id] : [] });
        await sessionFor(other);
        await signIn(DOORKEEPER, { email: other.email, password: "wrong" }, OFFICE);
        await issueLink(ARRANGER, other.id);
        const token = { userId: other.id, name: "x", access: "manager", days: null } as const;
        await createToken(ARRANGER, token);
        const everything = `select * from ${table}`;
        expect((await database().sql.unsafe(everything)).count).toBeGreaterThan(0);
        expect(await asUser(await aUser(), everything)).toBe(0);
      },
    );
  });
});
