import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Options, type Sql } from "postgres";
import { overWhenCut } from "./cut-connection";

export type Database = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Where PostgreSQL is: the address of a server, or the driver's options for the embedded one. */
export type Connection = string | Options<Record<string, never>>;

type Open = { readonly sql: Sql; readonly database: Database };

// On globalThis, because Next bundles this module once for pages and once for route handlers.
const shared: typeof globalThis & { __tesseraDatabase?: Open } = globalThis;

/** Connects once for the whole process; later calls with the same process find it open. */
export function connect(connection: Connection): Database {
  if (shared.__tesseraDatabase) return shared.__tesseraDatabase.database;
  const sql = open(connection);
  const database = drizzle(overWhenCut(sql), { casing: "snake_case" });
  shared.__tesseraDatabase = { sql, database };
  return database;
}

/** Seconds before a connection that was lost is made again: the driver's own rule goes up to 20. */
const backoff = (losses: number) => Math.min(3 ** losses / 100, 0.5);

/** Ten connections; a notice ("relation exists, skipping") is nobody's news. */
export function open(connection: Connection, max = 10): Sql {
  const options = { max, backoff, onnotice: () => undefined, connect_timeout: 5 };
  return typeof connection === "string"
    ? postgres(connection, options)
    : postgres({ ...options, ...connection });
}

/** The open database. Throws before `connect`, above all while Next builds pages. */
export function database(): Database {
  if (!shared.__tesseraDatabase) throw new Error("The database is not connected.");
  return shared.__tesseraDatabase.database;
}

export async function disconnect(): Promise<void> {
  const open = shared.__tesseraDatabase;
  delete shared.__tesseraDatabase;
  await open?.sql.end({ timeout: 5 });
}
