import { afterEach, describe, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { changeUser } from "@/db/commands/user/change-user";
import { disableUser } from "@/db/commands/user/disable-user";
import { enableUser } from "@/db/commands/user/enable-user";
import { inviteUser } from "@/db/commands/user/invite-user";
import { Forbidden, NotFound } from "@/db/errors";
import { linkBehind } from "@/db/queries/links";
import { userFor, usersFor } from "@/db/queries/users";
import { people } from "@/db/schema/people";
import { personEmails } from "@/db/schema/person-emails";
import { teams } from "@/db/schema/teams";
import { ACCESSES } from "@/lib/access";
import { type PersonId, type TeamId, UserId } from "@/lib/ids";
import { fail } from "@/lib/result";
import type { ChangeUser, InviteUser } from "@/lib/user/admission";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, aUser, DOORKEEPER, eventsOf, type TestUser } from "./arrange";

const NO_ADMINS = ACCESSES.filter((access) => access !== "admin");
const NOBODY = UserId.parse("00000000-0000-4000-8000-000000000000");

describeEachDatabase("users", (database) => {
  afterEach(() => vi.unstubAllEnvs());

  const anAdmin = async () => (await aUser({ access: "admin" })).actor;

  let last = 0;
  function anInvitation(given: Partial<InviteUser> = {}): InviteUser {
    last += 1;
    const email = `invited-${database().kind.toLowerCase()}-${last}@northwind.example`;
    return { email, name: "Mo", access: "auditor", person: "", teamIds: [], ...given };
  }

  async function aPerson(externalId: string, email: string): Promise<PersonId> {
    return inScope(ARRANGER, async (tx) => {
      const row = { externalId, name: "Ana Ruiz" };
      const [person] = await tx.insert(people).values(row).returning({ id: people.id });
      if (!person) throw new Error("No person was written.");
      await tx.insert(personEmails).values({ personId: person.id, email, isPrimary: true });
      return person.id;
    });
  }

  async function aTeam(name: string): Promise<TeamId> {
    return inScope(ARRANGER, async (tx) => {
      const [team] = await tx.insert(teams).values({ name }).returning({ id: teams.id });
      if (!team) throw new Error("No team was written.");
      return team.id;
    });
  }

  describe("inviting", () => {
    test("makes a login without a password, and a link", async () => {
      const admin = await anAdmin();
      const invitation = anInvitation();
      const invited = await inviteUser(admin, invitation);
      if (!invited.ok) throw new Error(invited.problem);
      const user = await userFor(admin, invited.value.userId);
      expect(user).toMatchObject({ email: invitation.email, access: "auditor", isInvited: true });
      const link = await linkBehind(DOORKEEPER, invited.value.secret);
      expect(link?.user?.email).toBe(invitation.email);
      const events = await eventsOf(database().sql, invited.value.userId);
      expect(events.map(({ entity, action, actor }) => [entity, action, actor])).toEqual([
        ["users", "user.invite", "Sam admin"],
        ["one_time_links", "user.invite", "Sam admin"],
      ]);
    });

    test("an address twice is refused", async () => {
      const admin = await anAdmin();
      const invitation = anInvitation();
      await inviteUser(admin, invitation);
      expect(await inviteUser(admin, invitation)).toEqual(fail("email-taken"));
    });

    test("finds the person by the login's address", async () => {
      const { email } = anInvitation();
      const personId = await aPerson(`N-${email}`, email);
      const admin = await anAdmin();
      const invited = await inviteUser(admin, anInvitation({ email, access: "person" }));
      if (!invited.ok) throw new Error(invited.problem);
      expect(await userFor(admin, invited.value.userId)).toMatchObject({
        personId,
        personName: "Ana Ruiz",
        personKey: `N-${email}`,
      });
    });

    test.each([
      ["nobody", "no number of anybody", "auditor", "no-such-person"],
      ["nobody, by an address that is a person's of nobody", "", "person", "person-needed"],
    ] as const)("of %s is refused", async (_whom, person, access, problem) => {
      const before = (await usersFor(ARRANGER)).length;
      const invited = await inviteUser(await anAdmin(), anInvitation({ person, access }));
      expect(invited).toEqual(fail(problem));
      expect(await usersFor(ARRANGER)).toHaveLength(before + 1); // the administrator
    });

    test("a manager for teams gives them those, anybody else none", async () => {
      const team = await aTeam(`Platform ${last}`);
      const admin = await anAdmin();
      for (const access of ["manager", "learning"] as const) {
        const invited = await inviteUser(admin, anInvitation({ access, teamIds: [team] }));
        if (!invited.ok) throw new Error(invited.problem);
        const user = await userFor(admin, invited.value.userId);
        expect(user?.teamIds).toEqual(access === "manager" ? [team] : []);
      }
    });
  });

  describe("changing", () => {
    async function changeOf({ id }: TestUser, given: Partial<ChangeUser> = {}) {
      const user = await userFor(ARRANGER, id);
      if (!user) throw new Error("There is no such user.");
      const { version, name, access, teamIds } = user;
      return { userId: id, version, name, access, person: "", teamIds: [...teamIds], ...given };
    }

    test("gives another access and other teams, and says so in the log", async () => {
      const [first, second] = [await aTeam(`One ${last}`), await aTeam(`Two ${last}`)];
      const admin = await anAdmin();
      const user = await aUser({ access: "manager", teamIds: [first] });
      expect((await changeUser(admin, await changeOf(user, { teamIds: [second] }))).ok).toBe(true);
      expect((await userFor(admin, user.id))?.teamIds).toEqual([second]);
      expect((await changeUser(admin, await changeOf(user, { access: "auditor" }))).ok).toBe(true);
      expect(await userFor(admin, user.id)).toMatchObject({ access: "auditor", teamIds: [] });
      const changes = (await eventsOf(database().sql, user.id)).filter(
        ({ action, entity }) => action === "user.change" && entity === "users",
      );
      expect(changes.map(({ before, after }) => [before?.access, after?.access])).toEqual([
        ["manager", "manager"],
        ["manager", "auditor"],
      ]);
    });

    test("what somebody else has changed meanwhile is refused", async () => {
      const [admin, user] = [await anAdmin(), await aUser()];
      const looked = await changeOf(user, { name: "Later" });
      await changeUser(admin, await changeOf(user, { name: "Sooner" }));
      expect(await changeUser(admin, looked)).toEqual(fail("changed-meanwhile"));
      expect((await userFor(admin, user.id))?.name).toBe("Sooner");
    });

    test("of fifty at once, one wins", async () => {
      const [admin, user] = [await anAdmin(), await aUser()];
      const looked = await changeOf(user);
      const names = Array.from({ length: 50 }, (_, index) => `Name ${index}`);
      const all = await Promise.all(names.map((name) => changeUser(admin, { ...looked, name })));
      expect(all.filter((each) => each.ok)).toHaveLength(1);
    });

    test("to a person's own record needs the person", async () => {
      const user = await aUser();
      const change = await changeOf(user, { access: "person" });
      expect(await changeUser(await anAdmin(), change)).toEqual(fail("person-needed"));
    });
  });

  test("shutting out and letting in again are told apart in the log", async () => {
    const [admin, user] = [await anAdmin(), await aUser()];
    await disableUser(admin, user.id);
    expect((await userFor(admin, user.id))?.disabledAt).toBeInstanceOf(Date);
    await enableUser(admin, user.id);
    expect((await userFor(admin, user.id))?.disabledAt).toBeNull();
    const actions = (await eventsOf(database().sql, user.id)).map((event) => event.action);
    expect(actions.slice(-2)).toEqual(["user.disable", "user.enable"]);
  });

  test("somebody who can let others in always remains", async () => {
    const admin = await aUser({ access: "admin" });
    for (const other of await usersFor(ARRANGER)) {
      if (other.id !== admin.id && other.access === "admin") await disableUser(ARRANGER, other.id);
    }
    expect(await disableUser(admin.actor, admin.id)).toEqual(fail("last-admin"));
    const own = await userFor(admin.actor, admin.id);
    const change = { userId: admin.id, version: own?.version ?? 0, name: "Ada", person: "" };
    expect(await changeUser(admin.actor, { ...change, access: "auditor", teamIds: [] })).toEqual(
      fail("last-admin"),
    );
    expect(await userFor(admin.actor, admin.id)).toMatchObject({
      access: "admin",
      disabledAt: null,
    });
  });

  test.each(NO_ADMINS)("%s manages nobody and sees only their own login", async (access) => {
    const [user, other] = [await aUser({ access }), await aUser()];
    const change = { userId: other.id, version: 1, name: "x", person: "", teamIds: [] };
    const refusals = [
      inviteUser(user.actor, anInvitation()),
      changeUser(user.actor, { ...change, access: "admin" }),
      disableUser(user.actor, other.id),
      enableUser(user.actor, other.id),
    ];
    for (const refusal of refusals) await expect(refusal).rejects.toThrow(Forbidden);
    expect((await usersFor(user.actor)).map(({ id }) => id)).toEqual([user.id]);
    expect(await userFor(user.actor, other.id)).toBeNull();
  });

  test("what is done to nobody is not found", async () => {
    const admin = await anAdmin();
    await expect(disableUser(admin, NOBODY)).rejects.toThrow(NotFound);
    await expect(enableUser(admin, NOBODY)).rejects.toThrow(NotFound);
  });
});
