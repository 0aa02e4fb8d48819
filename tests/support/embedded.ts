import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { inject, onTestFinished } from "vitest";
import type { Joined } from "@/db/embedded/join";
import { type Embedded, type EmbeddedOptions, startEmbedded } from "@/db/embedded/start";
import { copyOfFolder } from "./databases";

const HOST = path.join(import.meta.dirname, "embedded-host.ts");

/** A data folder as it is created, for this test only, on the disk of `place`. */
export async function newFolder(place = os.tmpdir()): Promise<string> {
  const folder = await copyOfFolder(inject("databases").emptyFolder, place);
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
  );
  return folder;
}

/** An embedded database that this process runs until the test is over. Quiet about its troubles. */
export async function run(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const embedded = await startEmbedded(folder, { report: () => undefined, ...options });
  onTestFinished(() => embedded.stop());
  return embedded;
}

/** A client with `max` connections until the test is over. */
export function clientOf({ connection }: Pick<Joined, "connection">, max = 1): Sql {
  const sql = postgres({ ...connection, max, backoff: false, onnotice: () => undefined });
  onTestFinished(() => sql.end({ timeout: 0 }));
  return sql;
}

/** Another process that runs the embedded database on the folder; answers its first line. */
export async function host(folder: string): Promise<{ process: ChildProcess; line: string }> {
  const process_ = spawn(process.execPath, ["--import", "tsx", HOST, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void process_.kill("SIGKILL"));
  const [bytes] = await once(process_.stdout, "data");
  return { process: process_, line: String(bytes).trim() };
}

/** Long enough on a busy machine for whatever no promise bounds. */
const IN_ANY_CASE_MS = 20_000;

/** Asks until it is so; fails after `withinMs`, which is given where that is the promise. */
export async function until(
  question: () => boolean | Promise<boolean>,
  withinMs = IN_ANY_CASE_MS,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await question())) {
    if (performance.now() > deadline) throw new Error(`Not so within ${withinMs} ms: ${question}`);
    await sleep(20);
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether the database answers a client. */
export function answers(sql: Sql): Promise<boolean> {
  return sql`select 1`.then(
    () => true,
    () => false,
  );
}
