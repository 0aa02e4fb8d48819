import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { writeMeaning } from "./meaning";
import { writePeople } from "./people";
import { shapeOf } from "./shape";

const PEOPLE_AT_ONCE = 500;

/**
 * Many generated people: 20 awards each, in teams of 20. Written by tables, through the one door with
 * its audit and projection, because a file of that size would be read for minutes first.
 */
export async function seedBench(
  actor: Actor,
  world: { readonly people: number; readonly today: Day },
  report: (line: string) => void,
): Promise<void> {
  const shape = shapeOf(world.people);
  await write(actor, (tx) => writeMeaning(tx, shape));
  for (let first = 0; first < world.people; first += PEOPLE_AT_ONCE) {
    const end = Math.min(first + PEOPLE_AT_ONCE, world.people);
    await write(actor, (tx) => writePeople(tx, shape, { first, end, today: world.today }));
    report(`  ${end} of ${world.people} people`);
  }
}

const write = command<(tx: Tx) => Promise<void>, void>(
  "organisation.read",
  "seed.bench",
  (tx, work) => work(tx),
);
