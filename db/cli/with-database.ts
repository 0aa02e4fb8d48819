import { type Connection, connect, disconnect } from "@/db/client";
import { joinEmbedded } from "@/db/embedded/join";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { environment } from "@/env";

/**
 * Runs `work` on the application's database, brought to the newest schema: the server at DATABASE_URL, the embedded database that a
 * running application has open, or the one in the data folder.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, TESSERA_DATA } = environment();
  if (DATABASE_URL) return on(DATABASE_URL, work);
  const joined = await joinEmbedded(TESSERA_DATA);
  if (joined) return on(joined.connection, work);
  const embedded = await startEmbedded(TESSERA_DATA);
  return on(embedded.connection, work).finally(embedded.stop);
}

async function on<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await migrate(connection);
  connect(connection);
  return work().finally(disconnect);
}
