import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signIn } from "@/db/commands/session/sign-in";
import { startSession } from "@/db/commands/session/start-session";
import { choosePassword } from "@/db/commands/user/choose-password";
import { createSetupLink } from "@/db/commands/user/create-setup-link";
import { issueLink } from "@/db/commands/user/issue-link";
import { setUp } from "@/db/commands/user/set-up";
import { Forbidden, NotFound } from "@/db/errors";
import { linkBehind } from "@/db/queries/links";
import { organisationFor } from "@/db/queries/organisation";
import { openSessionsOf } from "@/db/queries/sessions";
import { usersFor } from "@/db/queries/users";
import { UserId } from "@/lib/ids";
import { fail } from "@/lib/result";
import type { SetUp } from "@/lib/user/set-up";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, aUser, DOORKEEPER, eventsOf, PASSWORD, setClock } from "./arrange";

const OFFICE = { place: "office", isKnown: false };
const NEW_PASSWORD = "velvet harbour pencils";

describeEachDatabase("the first administrator", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(async () => {
    vi.unstubAllEnvs();
    await database().sql.begin(async (sql) => {
      await sql`select set_config('tessera.actor', 'test', true)`;
      await sql`delete from users`;
      await sql`delete from organisation`;
      await sql`delete from one_time_links`;
    });
  });

  async function newLink(): Promise<string> {
    const link = await createSetupLink(ARRANGER);
    if (!link.ok) throw new Error(link.problem);
    return link.value.secret;
  }

  function wishes(secret: string, given: Partial<SetUp> = {}): SetUp {
    return {
      secret,
      organisation: "Northwind",
      zone: "Pacific/Auckland",
      name: "Ada",
      email: "ada@northwind.example",
      password: PASSWORD,
      ...given,
    };
  }

  test("is made by the link, together with the organisation, and can sign in", async () => {
    expect(await setUp(DOORKEEPER, wishes(await newLink()))).toEqual({ ok: true, value: null });
    const [ada, ...others] = await usersFor(ARRANGER);
    expect(others).toEqual([]);
    expect(ada).toMatchObject({
      email: "ada@northwind.example",
      access: "admin",
      isInvited: false,
    });
    expect(await organisationFor(ARRANGER)).toMatchObject({
      name: "Northwind",
      zone: "Pacific/Auckland",
    });
    const credentials = { email: "ada@northwind.example", password: PASSWORD };
    expect((await signIn(DOORKEEPER, credentials, OFFICE)).ok).toBe(true);
    const events = await eventsOf(database().sql, ada?.id ?? "");
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ["user.set-up", "doorkeeper"],
    ]);
  });

  test("keeps the organisation that is there", async () => {
    await database().sql.begin(async (sql) => {
      await sql`select set_config('tessera.actor', 'test', true)`;
      await sql`insert into organisation (name, zone) values ('Contoso', 'UTC')`;
    });
    await setUp(DOORKEEPER, wishes(await newLink()));
    expect(await organisationFor(ARRANGER)).toMatchObject({ name: "Contoso", zone: "UTC" });
  });

  test("is made once only, also when the link is used twice at the same moment", async () => {
    const secret = await newLink();
    const both = await Promise.all([
      setUp(DOORKEEPER, wishes(secret)),
      setUp(DOORKEEPER, wishes(secret, { email: "eve@northwind.example" })),
    ]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(await usersFor(ARRANGER)).toHaveLength(1);
    expect(await setUp(DOORKEEPER, wishes(secret))).toEqual(fail("link-void"));
  });

  test.each([
    ["59 minutes and 59 seconds", "2026-11-22T09:59:59Z", true],
    ["an hour", "2026-11-22T10:00:00Z", false],
  ])("may be made after %s: %s", async (_after, instant, works) => {
    const secret = await newLink();
    setClock(instant);
    expect((await setUp(DOORKEEPER, wishes(secret))).ok).toBe(works);
  });

  test("is made by the latest link only", async () => {
    const first = await newLink();
    await newLink();
    expect(await setUp(DOORKEEPER, wishes(first))).toEqual(fail("link-void"));
  });

  test("is not made by a link that was never made", async () => {
    await newLink();
    expect(await setUp(DOORKEEPER, wishes("x".repeat(43)))).toEqual(fail("link-void"));
  });

  test("needs a password that nobody guesses; the link is not used up by a bad one", async () => {
    const secret = await newLink();
    const guessable = wishes(secret, { password: "northwind-ada-2026" });
    expect(await setUp(DOORKEEPER, guessable)).toEqual(fail("guessable"));
    expect((await setUp(DOORKEEPER, wishes(secret))).ok).toBe(true);
  });

  test("has no successor: once anybody has a login, there are no such links", async () => {
    const early = await newLink();
    await aUser();
    expect(await createSetupLink(ARRANGER)).toEqual(fail("has-users"));
    expect(await setUp(DOORKEEPER, wishes(early))).toEqual(fail("link-void"));
  });

  test("cannot be asked for by somebody who is not an administrator", async () => {
    const { actor } = await aUser({ access: "compliance" });
    await expect(createSetupLink(actor)).rejects.toThrow(Forbidden);
  });

  test("leaves no secret behind in the database", async () => {
    const secret = await newLink();
    const rows = await database().sql`select l::text as text from one_time_links l
      union all select a::text from audit_events a`;
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain("token_hash");
  });
});

describeEachDatabase("a link to choose a password", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(() => vi.unstubAllEnvs());

  const linkFor = async (id: UserId) => (await issueLink(ARRANGER, id)).secret;

  test("says whose it is", async () => {
    const user = await aUser();
    const link = await linkBehind(DOORKEEPER, await linkFor(user.id));
    expect(link?.user).toEqual({ name: user.actor.name, email: user.email });
  });

  test("lets its user in with the new password and out everywhere else", async () => {
    const user = await aUser();
    const place = { userId: user.id, email: user.email, place: "office", passwordHash: null };
    await startSession(DOORKEEPER, place);
    const chosen = { secret: await linkFor(user.id), password: NEW_PASSWORD };
    expect(await choosePassword(DOORKEEPER, chosen)).toEqual({
      ok: true,
      value: { email: user.email },
    });
    expect(await openSessionsOf(user.actor, user.id)).toEqual([]);
    const tryWith = (password: string) =>
      signIn(DOORKEEPER, { email: user.email, password }, OFFICE);
    expect(await tryWith(PASSWORD)).toEqual(fail("wrong"));
    expect((await tryWith(NEW_PASSWORD)).ok).toBe(true);
    const actions = (await eventsOf(database().sql, user.id)).map((event) => event.action);
    expect(actions).toContain("user.choose-password");
  });

  test("works once", async () => {
    const chosen = { secret: await linkFor((await aUser()).id), password: NEW_PASSWORD };
    expect((await choosePassword(DOORKEEPER, chosen)).ok).toBe(true);
    expect(await choosePassword(DOORKEEPER, chosen)).toEqual(fail("link-void"));
    expect(await linkBehind(DOORKEEPER, chosen.secret)).toBeNull();
  });

  describe.each([
    ["an invitation", null, "2026-11-25T08:59:59Z", "2026-11-25T09:00:00Z"],
    ["one for a forgotten password", undefined, "2026-11-22T09:59:59Z", "2026-11-22T10:00:00Z"],
  ])("%s", (_what, passwordHash, last, late) => {
    test("works for its time and no longer", async () => {
      const user = await aUser(passwordHash === null ? { passwordHash } : {});
      const secret = await linkFor(user.id);
      setClock(last);
      expect(await linkBehind(DOORKEEPER, secret)).not.toBeNull();
      setClock(late);
      const chosen = { secret, password: NEW_PASSWORD };
      expect(await choosePassword(DOORKEEPER, chosen)).toEqual(fail("link-void"));
    });
  });

  test("takes the place of earlier ones", async () => {
    const { id } = await aUser();
    const first = await linkFor(id);
    const second = await linkFor(id);
    expect(await linkBehind(DOORKEEPER, first)).toBeNull();
    expect(await linkBehind(DOORKEEPER, second)).not.toBeNull();
  });

  test("cannot make an administrator of somebody", async () => {
    const secret = await linkFor((await aUser()).id);
    const wish = { organisation: "x", zone: "UTC", name: "Eve", email: "eve@northwind.example" };
    expect(await setUp(DOORKEEPER, { ...wish, secret, password: PASSWORD })).toEqual(
      fail("link-void"),
    );
  });

  test("wants a password that nobody guesses", async () => {
    const user = await aUser();
    const guessable = { secret: await linkFor(user.id), password: `${user.email} 2026` };
    expect(await choosePassword(DOORKEEPER, guessable)).toEqual(fail("guessable"));
  });

  test("is made by an administrator only, for somebody who exists", async () => {
    const [user, admin] = [await aUser(), await aUser({ access: "admin" })];
    await expect(issueLink(user.actor, user.id)).rejects.toThrow(Forbidden);
    const nobody = UserId.parse(crypto.randomUUID());
    await expect(issueLink(admin.actor, nobody)).rejects.toThrow(NotFound);
  });
});
