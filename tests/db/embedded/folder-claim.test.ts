import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { claimFolder, FolderInUse, ownerOf } from "@/db/embedded/folder-claim";

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tessera-claim-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function listen(folder: string, name: string): Promise<string> {
  const socketPath = path.join(folder, name);
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  onTestFinished(() => void server.close());
  return socketPath;
}

test("of many that come at once at most one gets the folder", async () => {
  const folder = newFolder();
  const sockets = await Promise.all(["1", "2", "3"].map((name) => listen(folder, name)));
  let owners = 0;
  for (let round = 0; round < 8; round++) {
    const claims = await Promise.allSettled(
      sockets.map((socketPath) => claimFolder(folder, socketPath, process.ppid)),
    );
    const granted = claims.filter((claim) => claim.status === "fulfilled");
    const refused = claims.filter((claim) => claim.status === "rejected");
    expect(granted.length).toBeLessThanOrEqual(1);
    for (const refusal of refused) expect(refusal.reason).toBeInstanceOf(FolderInUse);
    owners += granted.length;
    for (const claim of granted) await claim.value();
  }
  expect(owners).toBeGreaterThan(3);
});

test("a folder is free again when its owner withdraws", async () => {
  const folder = newFolder();
  const socketPath = await listen(folder, "socket");
  const withdraw = await claimFolder(folder, socketPath, process.ppid);
  expect(await ownerOf(folder)).toMatchObject({ pid: process.pid, socketPath });
  await withdraw();
  expect(await ownerOf(folder)).toBeNull();
  expect(await readdir(folder)).toEqual(["socket"]);
});

test("nobody has a folder that does not exist", async () => {
  expect(await ownerOf(path.join(newFolder(), "missing"))).toBeNull();
});
