import { type SQL, sql } from "drizzle-orm";

/**
 * The awards of these people (an array), to select from. Looked up person by person: in a transaction
 * that writes very many awards the database still believes that the table is small, and would read all
 * of it each time.
 */
export function awardsHeldBy(people: SQL): SQL {
  return sql`unnest(${people}) as held (by)
    cross join lateral (select * from awards where person_id = held.by offset 0) as award`;
}
