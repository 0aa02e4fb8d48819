/**
 * The process of the embedded database. Started by `start.ts`, which it serves and does not
 * outlive: `node --import tsx db/embedded/main.ts <task as JSON>`.
 */
import { rm } from "node:fs/promises";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { claimFolder, FolderInUse } from "./folder-claim";
import type { Report, Task } from "./report";
import { DiskSpace } from "./server/disk-space";
import { keepHouse } from "./server/housekeeping";
import { openDatabase } from "./server/open-database";
import { greetingOf, listen } from "./server/socket-server";
import { Turns } from "./server/turns";

const CLOSE_WITHIN_MS = 3_000;
/** A transaction that nobody continues for so long is given up, because all others wait for it. */
const PATIENCE_MS = 60_000;

/**
 * Runs on a thread of its own, because the database may be in the middle of a long statement when
 * the parent dies. Ending it hard is safe: what was committed is in the log.
 */
const NEVER_OUTLIVE_PARENT = `
  const { parentPid, patience } = require("node:worker_threads").workerData;
  const timer = setInterval(() => {
    if (process.ppid === parentPid) return;
    clearInterval(timer);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), patience);
  }, 500);
`;

await main(JSON.parse(process.argv[2] ?? ""));

async function main(task: Task): Promise<void> {
  // The terminal's signals go to everyone in it; the parent decides when the database closes.
  for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
  new Worker(NEVER_OUTLIVE_PARENT, {
    eval: true,
    workerData: { parentPid: task.parentPid, patience: CLOSE_WITHIN_MS },
  }).unref();
  process.on("uncaughtException", fail);
  await run(task).catch(fail);
}

/** The session's memory cannot be trusted after a surprise: the process ends and is replaced. */
function fail(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  tell(
    error instanceof FolderInUse
      ? { kind: "in-use", owner: error.owner }
      : { kind: "failed", reason },
    () => process.exit(1),
  );
}

async function run({ folder, socketPath, parentPid, reserveBytes }: Task): Promise<void> {
  const serve = await listen(socketPath);
  const withdraw = await claimFolder(folder, socketPath, parentPid);
  const space = new DiskSpace(folder, reserveBytes);
  const database = await openDatabase(folder, space, tell);
  const turns = new Turns(database, PATIENCE_MS);
  serve(turns, await greetingOf(database));
  keepHouse(turns, database);

  const close = async () => {
    process.removeAllListeners("disconnect").removeAllListeners("SIGTERM");
    await turns.end();
    await database.close();
    await withdraw();
    await rm(socketPath, { force: true });
    process.exit(0);
  };
  process.on("disconnect", close).on("SIGTERM", close);
  process.on("message", () => tell({ kind: "alive", trouble: space.trouble() }));
  tell({ kind: "ready" });
}

function tell(report: Report, then: () => void = () => undefined): void {
  if (process.connected) process.send?.(report, undefined, undefined, then);
  else then();
}
