/** Imports a file and tells how long it took and how much memory: see import-awards.ts. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { connect, disconnect } from "@/db/client";
import { startImport } from "@/db/commands/import/start-import";
import { jobActor } from "@/lib/access";

const LOOK_EVERY_MS = 20;
const MIB = 1024 * 1024;

const [connection = "", file = "", beside = ""] = process.argv.slice(2);
connect(connection.startsWith("{") ? JSON.parse(connection) : connection);
const bytes = await readFile(file);
global.gc?.();
const before = residentBytes();
let most = before;
const look = setInterval(() => {
  most = Math.max(most, residentBytes());
}, LOOK_EVERY_MS);
const started = performance.now();
const answer = await startImport(jobActor("bench"), {
  ...{ fileName: "awards.csv", bytes, kind: "awards", commit: { strict: true } },
});
const ms = performance.now() - started;
clearInterval(look);
await disconnect();
if (!answer.ok) throw new Error(answer.problem.message);
const told = { ms, growthMiB: (most - before) / MIB, create: answer.value.counts.create };
process.stdout.write(JSON.stringify(told));

/** Of this process and, on Linux, of the one beside it. */
function residentBytes(): number {
  const own = process.memoryUsage.rss();
  if (beside === "" || process.platform !== "linux") return own;
  const [, kilobytes = "0"] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${beside}/status`, "utf8")) ?? [];
  return own + Number(kilobytes) * 1024;
}
