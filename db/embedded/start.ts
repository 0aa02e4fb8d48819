import { existsSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Options } from "postgres";
import { connectionTo } from "./connection";
import { DatabaseProcess } from "./database-process";
import { FolderInUse, ownerOf } from "./folder-claim";
import { type Health, Keeper } from "./keeper";
import { isOrphan } from "./owner";
import { MEBIBYTE } from "./server/disk-space";
import { placeForSocket } from "./socket-place";

export interface EmbeddedOptions {
  /** Told in one line each what takes long and what went wrong. Default: the standard error. */
  readonly report?: (line: string) => void;
  /** Free disk space below which changes are refused. Default: 128 MiB. */
  readonly reserveBytes?: number;
  /** A database that is silent for so long is ended and started again. Default: 30 s. */
  readonly unresponsiveMs?: number;
  /** The folder with `db/` and `node_modules/`. Default: found above the program or the cwd. */
  readonly projectRoot?: string;
  /** For the Node that runs the database. Default: none. */
  readonly nodeFlags?: readonly string[];
}

export interface Embedded {
  /** For the driver. Stays valid when the database has to be started again. */
  readonly connection: Options<Record<string, never>>;
  /** The database's process as it is now. */
  pid(): number;
  health(): Health;
  /** Closes the database and waits for it. */
  stop(): Promise<void>;
}

const DEFAULT_RESERVE_BYTES = 128 * MEBIBYTE;
const DEFAULT_UNRESPONSIVE_MS = 30_000;
const CLOSED_WITHIN_MS = 10_000;

/**
 * Starts the embedded database on `folder` (made if missing) in a process of its own, which ends
 * with this one, and keeps it running. Resolves when clients are served. Throws FolderInUse, within
 * 2 s, when another process has the folder; an Error that says why, when it cannot be opened.
 */
export async function startEmbedded(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const place = path.resolve(folder);
  await untilFree(place);
  await mkdir(place, { recursive: true, mode: 0o700 });
  await chmod(place, 0o700);
  const { socketPath, clear } = await placeForSocket(place);
  const keeper = keeperOf(place, socketPath, options);
  const stop = () => keeper.stop().then(clear);
  await keeper.start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    connection: connectionTo(socketPath),
    pid: () => keeper.pid,
    health: () => keeper.health(),
    stop,
  };
}

/** Waits for a database that is closing because its server has ended; any other keeps the folder. */
async function untilFree(folder: string): Promise<void> {
  const deadline = performance.now() + CLOSED_WITHIN_MS;
  for (let owner = await ownerOf(folder); owner; owner = await ownerOf(folder)) {
    const isClosing = performance.now() < deadline && (await isOrphan(owner));
    if (!isClosing) throw new FolderInUse(folder, owner);
    await sleep(50);
  }
}

function keeperOf(folder: string, socketPath: string, options: EmbeddedOptions): Keeper {
  const {
    report = (line) => process.stderr.write(`${line}\n`),
    reserveBytes = DEFAULT_RESERVE_BYTES,
    unresponsiveMs = DEFAULT_UNRESPONSIVE_MS,
    projectRoot = findProjectRoot(),
    nodeFlags = [],
  } = options;
  const task = { folder, socketPath, parentPid: process.pid, reserveBytes };
  return new Keeper(
    () => new DatabaseProcess(task, { projectRoot, unresponsiveMs, nodeFlags, report }),
    report,
  );
}

/** Above the program that was started (a script's file, or Next's), else above the cwd. */
function findProjectRoot(): string {
  for (const start of [process.argv[1] ?? "/", process.cwd()]) {
    for (let at = start; at !== path.dirname(at); at = path.dirname(at)) {
      // The comment keeps Next from shipping every file that this path might be.
      if (existsSync(path.join(/* turbopackIgnore: true */ at, "db/embedded/main.ts"))) return at;
    }
  }
  throw new Error(
    `The embedded database's program was not found above ${process.cwd()}: start Tessera from the ` +
      "folder that it is installed in, or set DATABASE_URL to use a PostgreSQL server.",
  );
}
