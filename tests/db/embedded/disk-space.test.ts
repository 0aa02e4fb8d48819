import { statfsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { MEBIBYTE } from "@/db/embedded/server/disk-space";
import { clientOf, newFolder, run, until } from "@/tests/support/embedded";

test("on a nearly full disk changes are refused and reading goes on, until there is room", async () => {
  const folder = await folderOnQuietDisk();
  const embedded = await run(folder, { reserveBytes: freeBytes(folder) - 100 * MEBIBYTE });
  const sql = clientOf(embedded, 2);
  await sql`create table kept (n int)`;
  await sql`insert into kept values (1)`;
  const ballast = path.join(folder, "ballast");
  await writeFile(ballast, Buffer.alloc(200 * MEBIBYTE, 1));
  await until(() => !embedded.health().ready, 5_000);
  expect(embedded.health().reason).toMatch(
    /^The disk is nearly full \(\d+ MiB free, \d+ MiB needed\)/,
  );
  await expect(sql`insert into kept values (2)`).rejects.toMatchObject({ code: "25006" });
  expect(await sql`select n from kept`).toEqual([{ n: 1 }]);
  await rm(ballast);
  await until(() => embedded.health().ready, 5_000);
  await sql`insert into kept values (3)`;
  expect(await sql`select n from kept order by n`).toEqual([{ n: 1 }, { n: 3 }]);
  expect(embedded.health().restarts).toBe(0);
});

test("one statement that would fill the disk is rolled back, and its space is freed", async () => {
  const folder = await folderOnQuietDisk();
  const reserveBytes = freeBytes(folder) - 150 * MEBIBYTE;
  const embedded = await run(folder, { reserveBytes });
  const sql = clientOf(embedded);
  await sql`create table grown (text text)`;
  await expect(
    sql`insert into grown select repeat('x', 1000) from generate_series(1, 1000000)`,
  ).rejects.toMatchObject({ code: "53100" });
  expect(freeBytes(folder)).toBeGreaterThan(reserveBytes - 150 * MEBIBYTE);
  await until(() => freeBytes(folder) > reserveBytes + 50 * MEBIBYTE, 10_000);
  // Whether there is room is looked at now and then: it may still be thought full.
  const insert = () => sql`insert into grown values ('small')`;
  await until(() => insert().then(Boolean, () => false), 10_000);
  expect(await sql`select text from grown`).toEqual([{ text: "small" }]);
  expect(embedded.health().restarts).toBe(0);
});

/** In memory if possible, where nobody else's files change what is free. */
function folderOnQuietDisk(): Promise<string> {
  const disks = ["/dev/shm", os.tmpdir()];
  return newFolder(disks.find((place) => freeBytes(place) > 1024 * MEBIBYTE));
}

function freeBytes(place: string): number {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return 0; // no such place on this system
  }
}
