import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isGone, type Owner, thisProcess } from "@/db/embedded/owner";

describe("an owner of a data folder", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tessera-owner-"));
  const listened = path.join(folder, "listened.sock");
  const refused = path.join(folder, "refused.sock");
  const missing = path.join(folder, "missing.sock");
  const server = net.createServer();
  const deadPid = spawnSync(process.execPath, ["--version"]).pid;
  let me: Owner;

  beforeAll(async () => {
    me = await thisProcess(process.ppid, listened);
    await new Promise<void>((resolve) => server.listen(listened, resolve));
    // A process that ends without closing leaves its socket behind, and nobody listens on it.
    const leave = `require("net").createServer().listen(${JSON.stringify(refused)}, () => process.kill(process.pid, "SIGKILL"))`;
    spawnSync(process.execPath, ["-e", leave]);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test.each<[string, boolean, () => Partial<Owner>]>([
    ["runs and listens", false, () => ({})],
    ["has ended", true, () => ({ pid: deadPid })],
    ["had a process id that another process has now", true, () => ({ startedAt: "1" })],
    ["runs and lost its socket's file", false, () => ({ socketPath: missing })],
    [
      "has an id without a known start, and nobody listens",
      true,
      () => ({ startedAt: null, socketPath: refused }),
    ],
    ["is in another container, and listens", false, () => ({ pidSpace: "pid:[1]", pid: deadPid })],
    [
      "was in another container, and nobody listens",
      true,
      () => ({ pidSpace: "pid:[1]", socketPath: refused }),
    ],
    [
      "is in another container, with a socket out of reach",
      false,
      () => ({ pidSpace: "pid:[1]", socketPath: missing }),
    ],
    ["ran before this machine started", true, () => ({ bootId: "before" })],
    [
      "is on another machine",
      false,
      () => ({ bootId: "other", host: "other", pid: deadPid, socketPath: refused }),
    ],
  ])("that %s is gone: %s", async (_what, gone, difference) => {
    expect(await isGone({ ...me, ...difference() })).toBe(gone);
  });
});
