import { sql } from "drizzle-orm";
import { environment } from "@/env";
import { type Connection, connect, database, disconnect } from "./client";
import { type Embedded, startEmbedded } from "./embedded/start";
import { migrate } from "./migrate";

export interface Started {
  /** Where the database is, for a client beside the application's own. */
  readonly connection: Connection;
  /** Whether no other server can have this database: so it is with the embedded one. */
  readonly isAlone: boolean;
  /** Closes the connections, then the embedded database. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 3_000;

// On globalThis for the same reason as the connection: see db/client.ts.
const shared: typeof globalThis & { __tesseraEmbedded?: Embedded } = globalThis;

/**
 * Makes the database usable in this process: PostgreSQL at `DATABASE_URL`, else the embedded one in the
 * data folder; brought to the newest schema, and connected. Throws an error that says what is wrong, such
 * as another process that has the folder.
 */
export async function start(): Promise<Started> {
  const { DATABASE_URL, TESSERA_DATA } = environment();
  const embedded = DATABASE_URL ? null : await startEmbedded(TESSERA_DATA);
  const connection = embedded?.connection ?? DATABASE_URL;
  if (!connection) throw new Error("There is no database to connect to.");
  const stop = async () => {
    await disconnect();
    delete shared.__tesseraEmbedded;
    await embedded?.stop();
  };
  try {
    await migrate(connection);
    connect(connection);
  } catch (error) {
    await stop();
    throw error;
  }
  if (embedded) shared.__tesseraEmbedded = embedded;
  return { connection, isAlone: embedded !== null, stop };
}

/** Whether reads and changes are served at this moment. Answers within 3 s. */
export async function isReady(): Promise<boolean> {
  if (shared.__tesseraEmbedded?.health().ready === false) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN_MS, false);
  });
  try {
    return await Promise.race([answers(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function answers(): Promise<boolean> {
  try {
    await database().execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
