/**
 * A process that runs the embedded database on the folder it is given, until it is killed. Prints
 * one line: the database's process id, or the reason why there is none.
 */
import { startEmbedded } from "@/db/embedded/start";

const folder = process.argv[2] ?? "";
try {
  const embedded = await startEmbedded(folder);
  process.stdout.write(`${embedded.pid()}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
}
