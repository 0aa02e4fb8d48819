import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readFacts } from "@/db/queries/facts";
import { readMeaning } from "@/db/queries/meaning";
import type { PersonId } from "@/lib/ids";
import { writeSpans } from "./write-spans";

/** So many people's facts are held in memory at once. */
const BATCH = 2_000;

/**
 * Makes the standings of everybody anew whom this transaction touched, as its own audit events tell, and
 * gives their teams a new stamp. The last step of a write: from here on the transaction sees everything,
 * whoever the actor is, and others that touch the same people wait until it has ended.
 */
export async function project(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('tessera.access', 'system', true), wait_to_project()`);
  const people = await touchedPeople(tx);
  if (people.length > 0) await projectPeople(tx, people);
  await stampTeams(tx);
}

async function touchedPeople(tx: Tx): Promise<PersonId[]> {
  const rows = await tx.execute<{ id: PersonId }>(sql`
    select id from people where (select touched_meaning())
    union
    select touched_people()`);
  return rows.map((row) => row.id);
}

/** Deletes and writes the spans of these people. People who are gone keep none. */
async function projectPeople(tx: Tx, people: readonly PersonId[]): Promise<void> {
  const meaning = await readMeaning(tx);
  for (let start = 0; start < people.length; start += BATCH) {
    const batch = people.slice(start, start + BATCH);
    await tx.execute(
      sql`delete from standing_spans where person_id = any(${`{${batch.join(",")}}`}::uuid[])`,
    );
    await writeSpans(tx, await readFacts(tx, batch), meaning);
  }
}

/** Whoever keeps figures of these teams knows by their stamps that they are old. In the order of ids, like all. */
async function stampTeams(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into team_stamps (team_id)
    select id from teams where id in (select touched_teams()) order by id
    on conflict (team_id) do update set stamp = excluded.stamp`);
}
