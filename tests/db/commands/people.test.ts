import { beforeAll, describe, expect, test } from "vitest";
import { changeMembership } from "@/db/commands/membership/change-membership";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { removeMembership } from "@/db/commands/membership/remove-membership";
import { addPerson } from "@/db/commands/person/add-person";
import { changePerson } from "@/db/commands/person/change-person";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { removeRoleAssignment } from "@/db/commands/role-assignment/remove-role-assignment";
import { NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { personOn } from "@/db/queries/people";
import { membershipsOf, roleAssignmentsOf } from "@/db/queries/person-facts";
import type { Actor } from "@/lib/access";
import { type PersonId, RoleId, TeamId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("people and roles", (database) => {
  let world: SmallWorld;
  let admin: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    admin = world.actor("admin");
  });

  const facts = (personId: PersonId) => ({ personId, limit: 100, after: null });
  const dana = (changes: object = {}) =>
    addPerson(admin, AddPerson.parse({ name: "Dana", ...changes }));

  describe("people", () => {
    test("are added with their addresses, the first of them the primary one", async () => {
      const emails = ["Zoe@Harbour.example", "zoe.old@harbour.example"];
      const zoe = await made(dana({ name: "Zoe", externalId: "E-77", emails }));
      expect(await personOn(admin, zoe.id, TODAY)).toMatchObject({
        name: "Zoe",
        externalId: "E-77",
        emails: ["zoe@harbour.example", "zoe.old@harbour.example"],
      });
      expect(await lastEvent(database().sql, zoe.id)).toMatchObject({ action: "person.add" });
    });

    test.each([
      [{ emails: ["ada@harbour.example"] }, { emails: "email-taken" }],
      [{ joinedOn: "2026-02-01", leftOn: "2026-01-31" }, { leftOn: "left-before-joined" }],
      [{ managerId: "5f0e8f0e-0000-4000-8000-000000000000" }, { managerId: "manager-unknown" }],
    ])("with %o are refused with %o", async (changes, problem) => {
      expect(await refusedWith(dana(changes))).toEqual(problem);
    });

    test("are in a team and a role from their first day on", async () => {
      const { teams, analyst } = world;
      const place = { teamId: teams.blue, roleId: analyst.id, joinedOn: "2026-11-01" };
      const gil = await made(dana({ name: "Gil", ...place }));
      expect(await personOn(admin, gil.id, day("2026-10-31"))).toMatchObject({ teamId: null });
      expect(await personOn(admin, gil.id, day("2026-11-01"))).toMatchObject({
        teamId: teams.blue,
        roles: [{ name: "Analyst" }],
      });
      expect(await verifyProjection()).toEqual([]);
    });

    test.each([
      [{ teamId: NOWHERE }, { teamId: "team-unknown" }],
      [{ roleId: NOWHERE }, { roleId: "role-unknown" }],
      [{ teamId: NOWHERE, joinedOn: null }, { joinedOn: "joined-missing" }],
    ])("placed with %o are refused, and nobody is left behind", async (place, problem) => {
      const lost = dana({ name: "Lost", joinedOn: "2026-11-01", ...place });
      expect(await refusedWith(lost)).toEqual(problem);
      expect(await database().sql`select from people where name = 'Lost'`).toHaveLength(0);
    });

    test("share no number, and nothing is left of a refused one", async () => {
      await made(dana({ name: "Eli", externalId: "E-1", emails: ["eli@harbour.example"] }));
      const twin = dana({ name: "Twin", externalId: "E-1", emails: ["twin@harbour.example"] });
      expect(await refusedWith(twin)).toEqual({ externalId: "external-id-taken" });
      const left = await database().sql`select from people where name = 'Twin'`;
      expect(left).toHaveLength(0);
    });

    test("change their addresses as a whole, which is one more version", async () => {
      const person = await made(dana({ emails: ["dana@harbour.example", "d@harbour.example"] }));
      const changed = await made(
        changePerson(admin, {
          id: person.id,
          version: person.version,
          emails: ["d@harbour.example", "new@harbour.example"],
        }),
      );
      expect(changed.version).toBe(2);
      expect((await personOn(admin, person.id, TODAY))?.emails).toEqual([
        "d@harbour.example",
        "new@harbour.example",
      ]);
      const stale = { id: person.id, version: 1, name: "Dana Q" };
      expect(await refusedWith(changePerson(admin, stale))).toMatchObject({ kind: "changed" });
    });

    test("are not their own managers", async () => {
      const person = await made(dana());
      const change = { id: person.id, version: 1, managerId: person.id };
      expect(await refusedWith(changePerson(admin, change))).toEqual({
        managerId: "manager-is-self",
      });
    });

    test("keep their version where nothing is different", async () => {
      const person = await made(dana({ emails: ["same@harbour.example"] }));
      const same = { id: person.id, version: 1, name: "Dana", emails: ["same@harbour.example"] };
      expect((await made(changePerson(admin, same))).version).toBe(1);
    });
  });

  describe("memberships", () => {
    test("follow one another: the one before ends the day before", async () => {
      const { cleo } = world.people;
      const startsOn = day("2026-06-01");
      const move = { personId: cleo, teamId: world.teams.blue, startsOn, endsOn: null };
      const moved = await made(moveToTeam(admin, move));
      const stays = await membershipsOf(admin, facts(cleo));
      expect(stays.map((stay) => [stay.teamId, stay.endsOn])).toEqual(
        expect.arrayContaining([
          [world.teams.red, day("2026-05-31")],
          [world.teams.blue, null],
        ]),
      );
      expect(await refusedWith(moveToTeam(admin, move))).toEqual({ startsOn: "begins-then" });
      const earlier = { ...move, startsOn: day("2026-03-01"), teamId: world.teams.company };
      const between = await made(moveToTeam(admin, earlier));
      expect(between.endsOn).toBe(day("2026-05-31"));
      const over = { ...earlier, startsOn: day("2026-04-01"), endsOn: day("2026-06-01") };
      expect(await refusedWith(moveToTeam(admin, over))).toEqual({ endsOn: "overlaps" });
      expect(await verifyProjection()).toEqual([]);
      await made(removeMembership(admin, between));
      await made(removeMembership(admin, moved));
      expect(await lastEvent(database().sql, moved.id)).toMatchObject({
        action: "membership.remove",
        after: null,
      });
    });

    test("do not overlap after a correction", async () => {
      const person = await made(dana());
      const stay = { personId: person.id, endsOn: null };
      const { blue, red } = world.teams;
      await made(moveToTeam(admin, { ...stay, teamId: blue, startsOn: day("2025-01-01") }));
      const later = await made(
        moveToTeam(admin, { ...stay, teamId: red, startsOn: day("2026-01-01") }),
      );
      const { id, version } = later;
      const early = changeMembership(admin, { id, version, startsOn: day("2025-06-01") });
      expect(await refusedWith(early)).toEqual({ startsOn: "overlaps" });
      const backwards = changeMembership(admin, { id, version, endsOn: day("2025-12-31") });
      expect(await refusedWith(backwards)).toEqual({ endsOn: "until-before-from" });
      const ended = await made(changeMembership(admin, { id, version, endsOn: day("2026-12-31") }));
      expect(ended).toMatchObject({ endsOn: day("2026-12-31"), version: 2 });
    });

    test("need a team that is there", async () => {
      const teamId = TeamId.parse(world.analyst.id);
      const move = { personId: world.people.ada, teamId, startsOn: TODAY, endsOn: null };
      expect(await refusedWith(moveToTeam(admin, move))).toEqual({ teamId: "team-unknown" });
    });
  });

  describe("role assignments", () => {
    test("stand beside one another, one at a time for each role", async () => {
      const person = await made(dana());
      const stay = { personId: person.id, roleId: world.analyst.id };
      const first = await made(
        assignRole(admin, { ...stay, startsOn: day("2025-01-01"), endsOn: day("2025-12-31") }),
      );
      expect(await lastEvent(database().sql, first.id)).toMatchObject({
        action: "role-assignment.add",
      });
      const again = { ...stay, startsOn: day("2025-12-31"), endsOn: null };
      expect(await refusedWith(assignRole(admin, again))).toEqual({ startsOn: "already-assigned" });
      const next = await made(assignRole(admin, { ...again, startsOn: day("2026-01-01") }));
      const { id, version } = first;
      const longer = changeRoleAssignment(admin, { id, version, endsOn: day("2026-01-01") });
      expect(await refusedWith(longer)).toEqual({ startsOn: "already-assigned" });
      const ended = await made(changeRoleAssignment(admin, { ...next, endsOn: day("2026-06-30") }));
      await made(removeRoleAssignment(admin, ended));
      expect(await roleAssignmentsOf(admin, facts(person.id))).toHaveLength(1);
      expect(await verifyProjection()).toEqual([]);
    });

    test("are a manager's business for their own people only", async () => {
      const manager = world.actor("manager", world.teams.blue);
      const roleId = world.analyst.id;
      const stay = { roleId, startsOn: day("2019-01-01"), endsOn: day("2019-06-30") };
      const own = await made(assignRole(manager, { ...stay, personId: world.people.ada }));
      await made(removeRoleAssignment(manager, own));
      const other = assignRole(manager, { ...stay, personId: world.people.cleo });
      await expect(other).rejects.toThrow(NotFound);
      const [cleos] = await roleAssignmentsOf(admin, facts(world.people.cleo));
      if (!cleos) throw new Error("Cleo holds a role.");
      await expect(changeRoleAssignment(manager, { ...cleos, endsOn: TODAY })).rejects.toThrow(
        NotFound,
      );
      await expect(removeRoleAssignment(manager, cleos)).rejects.toThrow(NotFound);
    });

    test("need a role that is there, and a last day that is not before the first", async () => {
      const { ada } = world.people;
      const roleId = RoleId.parse(world.teams.blue);
      const unknown = { personId: ada, roleId, startsOn: TODAY, endsOn: null };
      expect(await refusedWith(assignRole(admin, unknown))).toEqual({ roleId: "role-unknown" });
      const backwards = { ...unknown, endsOn: day("2026-11-21") };
      expect(await refusedWith(assignRole(admin, backwards))).toEqual({
        endsOn: "until-before-from",
      });
    });
  });
});
