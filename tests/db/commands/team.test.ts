import { beforeAll, expect, test } from "vitest";
import { changeTeam } from "@/db/commands/team/change-team";
import { createTeam } from "@/db/commands/team/create-team";
import { verifyProjection } from "@/db/projection/verify";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { CreateTeam } from "@/lib/team/create-team";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { made, refusedWith, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

describeEachDatabase("teams", (database) => {
  let world: SmallWorld;
  let admin: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    admin = world.actor("admin");
  });

  test("move with all that lies below them, and coverage with them", async () => {
    const { company, blue } = world.teams;
    const night = await made(createTeam(admin, { name: "Night", parentId: blue }));
    const day = await made(createTeam(admin, { name: "Day", parentId: company }));
    const moved = await made(changeTeam(admin, { id: night.id, version: 1, parentId: day.id }));
    expect(moved.path).toEqual([company, day.id, night.id]);
    const paths = (await teamsOn(admin, TODAY)).map((team) => team.path);
    expect(paths).toContain("Company / Day / Night");
    expect(await lastEvent(database().sql, night.id)).toMatchObject({ action: "team.change" });
    expect(await verifyProjection()).toEqual([]);
  });

  test("never lie below themselves", async () => {
    const { company, blue } = world.teams;
    const top = { id: company, version: 1, parentId: blue };
    expect(await refusedWith(changeTeam(admin, top))).toEqual({ parentId: "below-itself" });
    const own = { id: blue, version: 1, parentId: blue };
    expect(await refusedWith(changeTeam(admin, own))).toEqual({ parentId: "below-itself" });
  });

  test("two moves at once make no circle", async () => {
    const one = await made(createTeam(admin, { name: "One", parentId: null }));
    const other = await made(createTeam(admin, { name: "Other", parentId: null }));
    const moves = await Promise.allSettled([
      changeTeam(world.actor("admin"), { id: one.id, version: 1, parentId: other.id }),
      changeTeam(world.actor("admin"), { id: other.id, version: 1, parentId: one.id }),
    ]);
    const done = moves.filter((move) => move.status === "fulfilled" && move.value.ok);
    expect(done).toHaveLength(1);
  });

  test.each([
    [{ name: "blue" }, { name: "name-taken" }],
    [{ parentId: "5f0e8f0e-0000-4000-8000-000000000000" }, { parentId: "team-unknown" }],
  ])("with %o are refused with %o", async (changes, problem) => {
    const team = CreateTeam.parse({ name: "Green", parentId: world.teams.company, ...changes });
    expect(await refusedWith(createTeam(admin, team))).toEqual(problem);
  });
});
