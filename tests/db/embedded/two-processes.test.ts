import { existsSync } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { FolderInUse } from "@/db/embedded/folder-claim";
import { joinEmbedded } from "@/db/embedded/join";
import { startEmbedded } from "@/db/embedded/start";
import { clientOf, host, isRunning, newFolder, run, until } from "@/tests/support/embedded";

test("a second server is refused within 2 s, and told whose the folder is", async () => {
  const folder = await newFolder();
  const embedded = await run(folder);
  const started = performance.now();
  const refusal = await startEmbedded(folder).catch((error: unknown) => error);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(refusal).toBeInstanceOf(FolderInUse);
  expect(String(refusal)).toContain(
    `process ${embedded.pid()} (started by process ${process.pid})`,
  );
  expect(String(refusal)).toContain("Stop that process");
});

test("of two servers that start at once one gets the folder, and others may join it", async () => {
  const folder = await newFolder();
  expect(await joinEmbedded(folder)).toBeNull();
  const hosts = await Promise.all([host(folder), host(folder)]);
  const [pid, refusal] = hosts.map(({ line }) => line).sort();
  expect(pid).toMatch(/^\d+$/);
  expect(refusal).toContain(`in use by process ${pid} `);
  const joined = await joinEmbedded(folder);
  expect(joined?.pid).toBe(Number(pid));
  if (joined) expect(await clientOf(joined)`select 1 as one`).toEqual([{ one: 1 }]);
});

test("a server that was killed leaves nothing that needs a hand", async () => {
  const folder = await newFolder();
  const first = await host(folder);
  process.kill(Number(first.line), "SIGKILL");
  first.process.kill("SIGKILL");
  await until(() => !isRunning(Number(first.line)));
  const embedded = await run(folder);
  expect(await clientOf(embedded)`select 1 as one`).toEqual([{ one: 1 }]);
  expect((await readdir(folder)).filter((name) => name.startsWith("owner-"))).toHaveLength(1);
});

test("a folder with a long path is served from a private temporary folder", async () => {
  const folder = path.join(await newFolder(), "x".repeat(100));
  await mkdir(folder);
  await rename(path.join(folder, "../pgdata"), path.join(folder, "pgdata"));
  const embedded = await startEmbedded(folder);
  const { path: socketPath = "" } = embedded.connection;
  expect(Buffer.byteLength(socketPath)).toBeLessThan(100);
  expect(await joinEmbedded(folder)).toMatchObject({ connection: { path: socketPath } });
  expect(await clientOf(embedded)`select 1 as one`).toEqual([{ one: 1 }]);
  await embedded.stop();
  expect(existsSync(path.dirname(socketPath))).toBe(false);
});
