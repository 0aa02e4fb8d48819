import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { readFacts } from "@/db/queries/facts";
import { readMeaning } from "@/db/queries/meaning";
import { jobActor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { spanRows } from "./write-spans";

/** A person whose kept spans are not what their facts say. */
export type Difference = {
  readonly personId: PersonId;
  readonly kept: string[];
  readonly right: string[];
};

const BATCH = 1_000;

/** Computes everybody's standings anew and compares them with what is kept. No difference: an empty list. */
export function verifyProjection(): Promise<Difference[]> {
  return inScope(jobActor("projection:verify"), async (tx) => {
    const meaning = await readMeaning(tx);
    const people = await tx.execute<{ id: PersonId }>(sql`select id from people order by id`);
    const differences: Difference[] = [];
    for (let start = 0; start < people.length; start += BATCH) {
      const ids = people.slice(start, start + BATCH).map((person) => person.id);
      const kept = await keptRows(tx, ids);
      for (const facts of await readFacts(tx, ids)) {
        const right = spanRows(facts, meaning)
          .map((row) => JSON.stringify(row))
          .sort();
        const own = (kept.get(facts.personId) ?? []).sort();
        if (own.join() !== right.join())
          differences.push({ personId: facts.personId, kept: own, right });
      }
    }
    return differences;
  });
}

/** The kept rows in the very form in which `spanRows` makes them. */
async function keptRows(tx: Tx, ids: readonly PersonId[]): Promise<Map<PersonId, string[]>> {
  const rows = await tx.execute<{ id: PersonId; row: string }>(sql`
    select person_id as id, jsonb_build_array(person_id, requirement_id, team_id, rungs, ${dayOf("valid_from")},
      ${dayOf("valid_until")}, kind, reason, by::text, policies::text, waiver_id,
      ${dayOf("run_from")}, ${dayOf("run_until")})::text as row
    from standing_spans where person_id = any(${`{${ids.join(",")}}`}::uuid[])`);
  const kept = new Map<PersonId, string[]>();
  for (const { id, row } of rows) {
    const compact = JSON.stringify(JSON.parse(row));
    const own = kept.get(id);
    if (own) own.push(compact);
    else kept.set(id, [compact]);
  }
  return kept;
}

function dayOf(column: string): SQL {
  const day = sql.raw(column);
  return sql`case when isfinite(${day}) then ${day} - date '1970-01-01' end`;
}
