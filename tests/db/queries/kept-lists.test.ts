import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { peopleInReach } from "@/db/queries/reach";
import { teamPlacesFor } from "@/db/queries/teams";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const write = command<SQL, void>("import.write", "arrange", async (tx: Tx, statement) => {
  await tx.execute(statement);
});

describeEachDatabase("what is kept beside the histories", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  const namesFor = async (access: "admin" | "manager") =>
    (await teamPlacesFor(world.actor(access))).map(({ path }) => path);

  test("the list of teams is the same one until a team changes", async () => {
    const before = await teamPlacesFor(world.actor("admin"));
    expect(await teamPlacesFor(world.actor("learning"))).toBe(before);
    await write(ARRANGER, sql`update roles set family = 'Desk'`);
    expect(await teamPlacesFor(world.actor("admin"))).toBe(before);
  });

  describe("the list of teams is never old, and is each reader's own", () => {
    test("a team's name", async () => {
      expect(await namesFor("manager")).toEqual(["Company", "Company / Blue"]);
      await write(ARRANGER, sql`update teams set name = 'Azure' where id = ${world.teams.blue}`);
      expect(await namesFor("manager")).toEqual(["Company", "Company / Azure"]);
      expect(await namesFor("admin")).toEqual(["Company", "Company / Azure", "Company / Red"]);
    });

    test("a team's place", async () => {
      const { blue, red } = world.teams;
      await write(ARRANGER, sql`update teams set parent_id = ${blue} where id = ${red}`);
      const all = ["Company", "Company / Azure", "Company / Azure / Red"];
      expect(await namesFor("admin")).toEqual(all);
      expect(await namesFor("manager")).toEqual(all);
    });

    test("a new team, and one taken away", async () => {
      await write(ARRANGER, sql`insert into teams (name) values ('Green')`);
      expect(await namesFor("admin")).toContain("Green");
      await write(ARRANGER, sql`delete from teams where name = 'Green'`);
      expect(await namesFor("admin")).not.toContain("Green");
    });

    test("a write that was taken back", async () => {
      const before = await teamPlacesFor(world.actor("admin"));
      const failing = write(
        ARRANGER,
        sql`with named as (update teams set name = 'Gone' returning 1)
        select 1 / (count(*) - count(*)) from named`,
      );
      await expect(failing).rejects.toThrow();
      expect(await teamPlacesFor(world.actor("admin"))).toBe(before);
    });
  });

  test("who comes, is merged or goes counts at once, for each reader's own reach", async () => {
    const counted = async () => [
      await peopleInReach(world.actor("admin")),
      await peopleInReach(world.actor("manager")),
    ];
    const [all = 0, managed = 0] = await counted();
    expect(await counted()).toEqual([all, managed]);
    await write(ARRANGER, sql`insert into people (name) values ('Dora Vance')`);
    expect(await counted()).toEqual([all + 1, managed]);
    await write(
      ARRANGER,
      sql`update people set merged_into = ${world.people.ada}
      where name = 'Dora Vance'`,
    );
    expect(await counted()).toEqual([all, managed]);
    await write(ARRANGER, sql`delete from people where id = ${world.people.ben}`);
    expect(await counted()).toEqual([all - 1, managed - 1]);
  });
});
