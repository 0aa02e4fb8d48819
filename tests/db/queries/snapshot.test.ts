import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { snapshotFor } from "@/db/queries/changes-since";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const write = command<SQL, void>("import.write", "arrange", async (tx: Tx, statement) => {
  await tx.execute(statement);
});

describeEachDatabase("the snapshot that somebody reads by", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  test("is another one as soon as anything was written", async () => {
    const before = await snapshotFor(world.actor("admin"));
    await write(ARRANGER, sql`update teams set name = 'Azure' where id = ${world.teams.blue}`);
    expect(await snapshotFor(world.actor("admin"))).not.toBe(before);
  });
});
