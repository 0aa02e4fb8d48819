import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { type Connection, open } from "./client";

/** "tessera" in ASCII: the advisory lock that lets one of several starting instances migrate. */
const MIGRATION_LOCK = 0x74657373;

/** Brings the database to the newest schema. Instances that start together wait for the first. */
export async function migrate(connection: Connection, projectRoot = process.cwd()): Promise<void> {
  const sql = open(connection, 1);
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), {
      migrationsFolder: path.join(projectRoot, "db/migrations"),
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
