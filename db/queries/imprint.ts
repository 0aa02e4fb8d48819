import { type SQL, sql } from "drizzle-orm";

/**
 * The imprint of the rows of a statement: rows that differ in these bytes, or in their order, have another. Whoever
 * keeps what the rows came to under their imprint reads this one value to know that it is not old.
 */
export function imprintOf(bytes: SQL, order: SQL): SQL {
  return sql`coalesce(encode(sha256(string_agg(${bytes}, '' order by ${order})), 'hex'), '')`;
}
