import "server-only";
import { inspect } from "node:util";
import { mailLinks } from "@/app/_server/mail-links";
import { paths } from "@/app/_server/paths";
import { createSetupLink } from "@/db/commands/user/create-setup-link";
import { startJobs, stopJobs } from "@/db/jobs/runner";
import { start } from "@/db/start";
import { jobActor } from "@/lib/access";
import { watchRequests } from "./network";
import { publicOrigin } from "./origin";
import { secret } from "./secret";

/** Open requests get so long to finish after the server was told to stop. */
const STOP_WITHIN_MS = 14_000;

/**
 * Opens what the server cannot do without, or says what is wrong with the environment, the secret or the
 * database and ends the process: Next by itself would stay and answer everybody with an error. When the
 * server is told to stop, jobs are rolled back and Next finishes open requests; the embedded database, which ends with the process
 * that started it, closes itself after the last of them.
 */
export async function startServer(): Promise<void> {
  try {
    const key = secret();
    watchRequests();
    const { isAlone } = await start();
    await startJobs({ isAlone, secret: key, links: mailLinks() });
    await tellHowToBegin();
  } catch (error) {
    process.stderr.write(`Tessera did not start. ${wordsOf(error)}\n`);
    process.exit(1);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopJobs();
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : inspect(error);
}

/** Where nobody has a login, whoever started the server is told how to make the first one. */
async function tellHowToBegin(): Promise<void> {
  const link = await createSetupLink(jobActor("start"));
  if (!link.ok) return;
  const { secret: key, expiresAt } = link.value;
  process.stdout.write(
    `\nNobody has a login yet. Make the first administrator, until ${expiresAt.toISOString()}, at\n` +
      `\n  ${publicOrigin()}${paths.setup(key)}\n\n`,
  );
}
