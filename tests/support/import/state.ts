import type { Sql } from "postgres";

const LEFT_OUT = ["people_search", "__drizzle_migrations"];

/** A hash over every row of every table, versions, ids and all: the same only where nothing was written. */
export async function stateOf(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not relname = any(${LEFT_OUT}) order by relname`;
  const hashes = tables.map(
    ({ name }) =>
      `(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${name} t)`,
  );
  const [row] = await sql.unsafe(`select concat_ws(' ', ${hashes.join(", ")}) as state`);
  return String(row?.state);
}
