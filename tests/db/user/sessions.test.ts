import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endSession } from "@/db/commands/session/end-session";
import { endSessionsOf } from "@/db/commands/session/end-sessions-of";
import { startSession } from "@/db/commands/session/start-session";
import { touchSession } from "@/db/commands/session/touch-session";
import { disableUser } from "@/db/commands/user/disable-user";
import { Forbidden } from "@/db/errors";
import { openSessionsOf, sessionBehind } from "@/db/queries/sessions";
import { SessionId } from "@/lib/ids";
import { userActor } from "@/lib/user/login";
import { isAlive } from "@/lib/user/session";
import { describeEachDatabase } from "@/tests/support/databases";
import { aUser, DOORKEEPER, setClock, type TestUser } from "./arrange";

describeEachDatabase("a session", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(() => vi.unstubAllEnvs());

  const sessionFor = ({ id, email }: TestUser) =>
    startSession(DOORKEEPER, { userId: id, email, place: "office", passwordHash: null });

  /** Who the session signs in at an instant, as the application asks for every request. */
  async function whoIs(id: SessionId, at = "2026-11-22T09:00:00Z") {
    const found = await sessionBehind(DOORKEEPER, id);
    return found && isAlive(found.session, new Date(at)) ? userActor(found.login) : null;
  }

  test("that was never begun is nobody's", async () => {
    expect(await whoIs(SessionId.parse(crypto.randomUUID()))).toBeNull();
  });

  test("that is ended signs nobody in from then on", async () => {
    const user = await aUser();
    const id = await sessionFor(user);
    expect(await whoIs(id)).toEqual(user.actor);
    await endSession(DOORKEEPER, id);
    expect(await whoIs(id)).toBeNull();
  });

  test("goes by the access that the user has now", async () => {
    const user = await aUser({ access: "admin" });
    const id = await sessionFor(user);
    await database().sql.begin(async (sql) => {
      await sql`select set_config('tessera.actor', 'somebody else', true)`;
      await sql`update users set access = 'auditor' where id = ${user.id}`;
    });
    expect((await whoIs(id))?.access).toBe("auditor");
  });

  test("of a user who is shut out is over at once, and stays over", async () => {
    const admin = await aUser({ access: "admin" });
    const user = await aUser();
    const id = await sessionFor(user);
    await disableUser(admin.actor, user.id);
    expect(await whoIs(id)).toBeNull();
    const found = await sessionBehind(DOORKEEPER, id);
    expect(found?.session.endedAt).toEqual(new Date("2026-11-22T09:00:00Z"));
  });

  test("in use lasts longer than one left alone", async () => {
    const id = await sessionFor(await aUser());
    setClock("2026-11-22T09:20:00Z");
    await touchSession(DOORKEEPER, id);
    expect(await whoIs(id, "2026-11-22T09:49:59Z")).not.toBeNull();
    expect(await whoIs(id, "2026-11-22T09:50:00Z")).toBeNull();
  });

  test("can be ended by its own user, but not by another", async () => {
    const [user, other] = [await aUser(), await aUser()];
    const id = await sessionFor(user);
    await endSession(other.actor, id);
    expect(await whoIs(id)).not.toBeNull();
    await endSession(user.actor, id);
    expect(await whoIs(id)).toBeNull();
  });

  test("is listed for its own user and for an administrator", async () => {
    const [user, other, admin] = [await aUser(), await aUser(), await aUser({ access: "admin" })];
    const id = await sessionFor(user);
    const ended = await sessionFor(user);
    await endSession(user.actor, ended);
    const listed = async ({ actor }: TestUser) =>
      (await openSessionsOf(actor, user.id)).map((session) => session.id);
    expect(await listed(user)).toEqual([id]);
    expect(await listed(admin)).toEqual([id]);
    expect(await listed(other)).toEqual([]);
  });

  test("is no longer listed when it has run out", async () => {
    const user = await aUser();
    await sessionFor(user);
    setClock("2026-11-22T09:30:00Z");
    expect(await openSessionsOf(user.actor, user.id)).toEqual([]);
  });

  test("of anybody is ended by an administrator only", async () => {
    const [user, other, admin] = [await aUser(), await aUser(), await aUser({ access: "admin" })];
    const id = await sessionFor(user);
    await expect(endSessionsOf(other.actor, user.id)).rejects.toThrow(Forbidden);
    expect(await whoIs(id)).not.toBeNull();
    await endSessionsOf(admin.actor, user.id);
    expect(await whoIs(id)).toBeNull();
  });

  test("that has ended cannot be begun again, not even by its user in the database", async () => {
    const user = await aUser();
    const id = await sessionFor(user);
    await endSession(user.actor, id);
    const revive = database().sql.begin(async (sql) => {
      await sql`select set_config('tessera.access', 'auditor', true),
        set_config('tessera.actor_id', ${user.id}, true), set_config('role', 'tessera_app', true)`;
      await sql`update sessions set ended_at = null where id = ${id}`;
    });
    await expect(revive).rejects.toThrow("row-level security");
  });
});
