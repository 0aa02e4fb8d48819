import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { DiskSpace } from "@/db/embedded/server/disk-space";
import { query } from "@/db/embedded/server/messages";
import { openDatabase } from "@/db/embedded/server/open-database";
import { newFolder } from "@/tests/support/embedded";

/** Which file a descriptor stands for can only be asked where there is /proc. */
const knowsFiles = fs.existsSync("/proc/self/fd");

test.skipIf(!knowsFiles)("what is acknowledged is on the disk", async () => {
  const { execute, synced } = await openedHere();
  await execute("create table t (n int)");
  synced.length = 0;
  await execute("insert into t values (1)");
  expect(synced).toEqual([expect.stringMatching(/^pg_wal\/[0-9A-F]{24}$/)]);

  await execute("insert into t select generate_series(1, 10000)");
  synced.length = 0;
  await execute("checkpoint"); // declared only after the data is on the disk
  const table = synced.findIndex((file) => file.startsWith("base/"));
  const log = synced.findLastIndex((file) => file.startsWith("pg_wal/"));
  expect(table).toBeGreaterThanOrEqual(0);
  expect(log).toBeGreaterThan(table);
  expect(synced.lastIndexOf("global/pg_control")).toBeGreaterThan(log);
});

/** The database in this process, and the files that it has synced, in order. */
async function openedHere() {
  const folder = await newFolder();
  const synced: string[] = [];
  const sync = fs.fdatasyncSync;
  const spy = vi.spyOn(fs, "fdatasyncSync").mockImplementation((fd) => {
    sync(fd);
    synced.push(path.relative(path.join(folder, "pgdata"), fs.readlinkSync(`/proc/self/fd/${fd}`)));
  });
  const database = await openDatabase(folder, new DiskSpace(folder, 0), () => undefined);
  onTestFinished(async () => {
    await database.close();
    spy.mockRestore();
  });
  return {
    synced,
    execute: (sql: string) => database.run(query(sql).bytes, () => undefined),
  };
}
