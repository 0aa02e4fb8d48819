import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createToken, type TokenWish } from "@/db/commands/token/create-token";
import { revokeToken } from "@/db/commands/token/revoke-token";
import { disableUser } from "@/db/commands/user/disable-user";
import { Forbidden, NotFound } from "@/db/errors";
import { tokenBehind, tokensFor } from "@/db/queries/tokens";
import { isOfUser } from "@/lib/access";
import { type TokenId, UserId } from "@/lib/ids";
import { fail } from "@/lib/result";
import { tokenActor } from "@/lib/user/login";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, aUser, DOORKEEPER, eventsOf, setClock, type TestUser } from "./arrange";

describeEachDatabase("a token", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(() => vi.unstubAllEnvs());

  function wishOf({ id, actor }: TestUser, given: Partial<TokenWish> = {}): TokenWish {
    const access = isOfUser(actor.access) ? actor.access : "admin";
    return { userId: id, name: "nightly", access, days: 30, ...given };
  }

  async function secretFor(user: TestUser, given: Partial<TokenWish> = {}): Promise<string> {
    const created = await createToken(user.actor, wishOf(user, given));
    if (!created.ok) throw new Error(created.problem);
    return created.value.secret;
  }

  /** Who the token is at an instant, as the application asks for every request. */
  async function whoIs(secret: string, at = "2026-11-22T09:00:00Z") {
    const found = await tokenBehind(DOORKEEPER, secret);
    return found && tokenActor(found.login, found.token, new Date(at));
  }

  async function onlyTokenOf(user: TestUser): Promise<TokenId> {
    const [token] = await tokensFor(user.actor);
    if (!token) throw new Error("There is no token.");
    return token.id;
  }

  test("acts for its user, and is named in the log by both", async () => {
    const user = await aUser({ access: "compliance" });
    const secret = await secretFor(user);
    expect(await whoIs(secret)).toMatchObject({
      kind: "token",
      userId: user.id,
      access: "compliance",
      name: "Sam compliance (nightly)",
    });
    const events = await eventsOf(database().sql, user.id);
    expect(events.at(-1)).toMatchObject({ entity: "api_tokens", action: "token.create" });
  });

  test("leaves no secret behind in the database", async () => {
    const secret = await secretFor(await aUser());
    const rows = await database().sql`select t::text as text from api_tokens t
      union all select a::text from audit_events a`;
    expect(JSON.stringify(rows)).not.toContain(secret);
    const events = rows.filter((row) => String(row.text).includes("token.create"));
    expect(JSON.stringify(events)).not.toContain("token_hash");
  });

  test("with a lower access does less", async () => {
    const user = await aUser({ access: "admin" });
    expect((await whoIs(await secretFor(user, { access: "auditor" })))?.access).toBe("auditor");
  });

  test("with a higher access than its user's is not made", async () => {
    const user = await aUser({ access: "auditor" });
    const wish = wishOf(user, { access: "admin" });
    expect(await createToken(user.actor, wish)).toEqual(fail("above-own-access"));
    expect(await tokensFor(user.actor)).toEqual([]);
  });

  test("ends with its days", async () => {
    const secret = await secretFor(await aUser());
    expect(await whoIs(secret, "2026-12-22T08:59:59Z")).not.toBeNull();
    expect(await whoIs(secret, "2026-12-22T09:00:00Z")).toBeNull();
  });

  test("without days works until it is revoked", async () => {
    const user = await aUser();
    const secret = await secretFor(user, { days: null });
    expect(await whoIs(secret, "2056-11-22T09:00:00Z")).not.toBeNull();
    await revokeToken(user.actor, await onlyTokenOf(user));
    expect(await whoIs(secret)).toBeNull();
    const events = await eventsOf(database().sql, user.id);
    expect(events.at(-1)).toMatchObject({ entity: "api_tokens", action: "token.revoke" });
  });

  test("stops when its user is shut out", async () => {
    const [admin, user] = [await aUser({ access: "admin" }), await aUser()];
    const secret = await secretFor(user);
    await disableUser(admin.actor, user.id);
    expect(await whoIs(secret)).toBeNull();
  });

  test("with a secret agreed beforehand answers to it", async () => {
    const user = await aUser({ access: "admin" });
    const secret = `agreed beforehand ${user.id}`;
    await createToken(ARRANGER, wishOf(user, { days: null, secret }));
    expect((await whoIs(secret))?.userId).toBe(user.id);
  });

  test("is nobody's where its secret is nearly right", async () => {
    const secret = await secretFor(await aUser());
    expect(await whoIs(secret.slice(0, -1))).toBeNull();
    expect(await whoIs(secret.toUpperCase())).toBeNull();
  });

  test("is seen and revoked by its own user and an administrator only", async () => {
    const [user, other, admin] = [await aUser(), await aUser(), await aUser({ access: "admin" })];
    const secret = await secretFor(user);
    const id = await onlyTokenOf(user);
    expect(await tokensFor(other.actor)).toEqual([]);
    await revokeToken(other.actor, id);
    expect(await whoIs(secret)).not.toBeNull();
    expect((await tokensFor(admin.actor)).map((token) => token.id)).toContain(id);
    await revokeToken(admin.actor, id);
    expect(await whoIs(secret)).toBeNull();
  });

  test("is not made for somebody else, nor by those who have none", async () => {
    const [user, other] = [await aUser(), await aUser()];
    await expect(createToken(user.actor, wishOf(other))).rejects.toThrow(NotFound);
    const person = await aUser({ access: "person" });
    await expect(createToken(person.actor, wishOf(person))).rejects.toThrow(Forbidden);
    const nobody = UserId.parse(crypto.randomUUID());
    await expect(createToken(ARRANGER, wishOf({ ...user, id: nobody }))).rejects.toThrow(NotFound);
  });
});
