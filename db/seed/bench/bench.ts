import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { writeMeaning } from "./meaning";
import { writePeople } from "./people";
import { shapeOf } from "./shape";

const PEOPLE_AT_ONCE = 500;

const AWARDS_EACH = 20;
const ASKED_OF_ALL = 3;

/** How many people, and what else a measurement may want otherwise. */
export type BenchWorld = {
  readonly people: number;
  readonly awardsEach?: number;
  /** So many divisions; of 500 people where it does not say. */
  readonly divisions?: number;
  /** So many of the 60 requirements ask something of everybody; the others of one role each. */
  readonly askedOfAll?: number;
  /** So many competencies; 100 where it does not say. */
  readonly competencies?: number;
};

/**
 * Many generated people with so many awards each, in teams of 20. Written by tables, through the one door with
 * its audit and projection, because a file of that size would be read for minutes first.
 */
export async function seedBench(
  actor: Actor,
  {
    people,
    today,
    awardsEach = AWARDS_EACH,
    divisions,
    competencies,
    askedOfAll = ASKED_OF_ALL,
  }: BenchWorld & { readonly today: Day },
  report: (line: string) => void,
): Promise<void> {
  const shape = shapeOf(people, divisions, competencies);
  await write(actor, (tx) => writeMeaning(tx, shape, askedOfAll));
  for (let first = 0; first < people; first += PEOPLE_AT_ONCE) {
    const end = Math.min(first + PEOPLE_AT_ONCE, people);
    await write(actor, (tx) => writePeople(tx, shape, { first, end, today, awardsEach }));
    report(`  ${end} of ${people} people`);
  }
}

const write = command<(tx: Tx) => Promise<void>, void>(
  "organisation.read",
  "seed.bench",
  (tx, work) => work(tx),
);
