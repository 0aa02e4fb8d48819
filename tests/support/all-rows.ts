import type { TestDatabase } from "./databases";

/** Every row of every table, as one hash each. */
export async function allRows({ sql }: TestDatabase): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const hashes = tables.map(async ({ name }) => {
    const [row] = await sql<{ hash: string }[]>`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${sql(name)} t`;
    return [name, row?.hash ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
