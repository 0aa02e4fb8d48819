import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Report } from "@/db/embedded/report";
import type { DiskSpace } from "./disk-space";
import { DurableFolder } from "./durable-folder";
import type { Session } from "./turns";

/**
 * PGlite's own parameters (single user, no helpers, one search path) without `-F`, which would
 * switch syncing off, and with the one sync method that reaches the file system. Memory for sorting
 * is generous because only one statement runs at a time.
 */
const PARAMETERS = [
  ...["--single", "-O", "-j"],
  ...[
    "search_path=public",
    "exit_on_error=false",
    "log_checkpoints=false",
    "max_worker_processes=0",
    "max_parallel_workers=0",
    "max_parallel_workers_per_gather=0",
    "max_parallel_maintenance_workers=0",
    "io_method=sync",
    "wal_sync_method=fsync",
    "work_mem=32MB",
  ].flatMap((setting) => ["-c", setting]),
];
/** Small log segments: a quarter of the usual size, so that a new folder takes 31 MB. */
const CREATION = ["--wal-segsize=4"];
export interface OpenDatabase extends Session {
  /** Bytes written to the write-ahead log since it was opened: how much was changed. */
  logBytes(): number;
  close(): Promise<void>;
}

/** Opens the database in `folder`, recovering it if it was cut off; creates it the first time. */
export async function openDatabase(
  folder: string,
  space: DiskSpace,
  tell: (report: Report) => void,
): Promise<OpenDatabase> {
  const place = path.join(folder, "pgdata");
  if (!(await exists(place))) {
    tell({ kind: "progress", line: "Creating the database (only the first time; some seconds)" });
    await create(place, space);
  }
  const files = new DurableFolder(place, space);
  const database = await PGlite.create({
    fs: files,
    startParams: PARAMETERS,
    onStderr(line) {
      if (/ (FATAL|PANIC): /.test(line)) tell({ kind: "failed", reason: line });
      return false;
    },
  });
  return shared(database, files, space);
}

/** Made and synced beside its place, then renamed: what has the final name is whole. */
async function create(place: string, space: DiskSpace): Promise<void> {
  const draft = `${place}.draft`;
  await rm(draft, { recursive: true, force: true });
  const database = await PGlite.create({
    fs: new DurableFolder(draft, space),
    startParams: PARAMETERS,
    initDbStartParams: CREATION,
  });
  await database.close();
  const names = await readdir(draft, { recursive: true });
  for (const name of names) await syncToDisk(path.join(draft, name));
  await syncToDisk(draft);
  await rename(draft, place);
  await syncToDisk(path.dirname(place));
}

function shared(database: PGlite, files: DurableFolder, space: DiskSpace): OpenDatabase {
  let readOnly = false;
  return {
    run: (messages, onAnswer) =>
      database.execProtocolRawStream(messages, { syncToFs: false, onRawData: onAnswer }),
    logBytes: () => files.logBytes,
    isInTransaction: () => database.isInTransaction(),
    async betweenTurns() {
      if (space.isLow() === readOnly) return;
      readOnly = !readOnly;
      await database.exec(`set default_transaction_read_only to ${readOnly}`);
    },
    async close() {
      await database.exec("rollback");
      await database.exec("checkpoint");
      await database.close();
    },
  };
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, "r");
  await handle.sync().finally(() => handle.close());
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
