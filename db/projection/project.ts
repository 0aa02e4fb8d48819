import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { UNWATCHED, type Watch } from "@/db/watch";
import type { PersonId } from "@/lib/ids";
import { type Touched, writeSpans } from "./write-spans";

/**
 * Makes the standings of everybody anew whom this transaction touched, as its own audit events tell, and
 * gives their teams a new stamp. The last step of a write: from here on the transaction sees everything,
 * whoever the actor is, and others that touch the same people wait until it has ended.
 */
export async function project(tx: Tx, watch: Watch = UNWATCHED): Promise<void> {
  await tx.execute(sql`select set_config('tessera.access', 'system', true)`);
  const touched = await waitToProject(tx);
  await writeSpans(tx, touched, watch);
  await stampTeams(tx, touched.people);
}

async function waitToProject(tx: Tx): Promise<Touched> {
  const [touched] = await tx.execute<Touched>(
    sql`select whom as people, under from wait_to_project()`,
  );
  if (!touched) throw new Error("The database does not say whom it touched.");
  return touched;
}

/** Whoever keeps figures of these teams knows by their stamps that they are old. In the order of ids, like all. */
async function stampTeams(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await tx.execute(sql`
    insert into team_stamps (team_id)
    select id from teams where id in (select touched_teams(${`{${people.join(",")}}`}::uuid[])) order by id
    on conflict (team_id) do update set stamp = excluded.stamp`);
}
