import postgres from "postgres";

export type Hold = { release(): Promise<void> };

/**
 * Makes everybody wait who would write to this table, until it is released: what is written meanwhile can
 * be looked at on a machine of any speed. Reading goes on. On PostgreSQL only.
 */
export async function holdWriting(table: string): Promise<Hold> {
  const sql = postgres(process.env.E2E_DATABASE_URL ?? "", { max: 1 });
  const held = await sql.reserve();
  await held`begin`;
  await held`lock table ${sql(table)} in share mode`;
  return { release: () => sql.end({ timeout: 0 }) };
}
