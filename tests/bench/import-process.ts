/** Reads a file, and writes it where that is asked for; tells time and memory: see import-apart.ts. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { startImport } from "@/db/commands/import/start-import";
import { jobActor } from "@/lib/access";
import { ImportApart } from "./import-apart";

const LOOK_EVERY_MS = 20;
const KIB = 1024;

const { connection, file, commits, beside } = ImportApart.parse(JSON.parse(process.argv[2] ?? ""));
connect(connection);
const bytes = await readFile(file);
global.gc?.();
const before = residentBytes();
let most = before;
const look = setInterval(() => {
  most = Math.max(most, residentBytes());
}, LOOK_EVERY_MS);
const started = performance.now();
const answer = await startImport(jobActor("bench"), {
  ...{ fileName: path.basename(file), bytes, kind: "awards" },
  ...(commits && { commit: { strict: true } }),
});
const ms = performance.now() - started;
clearInterval(look);
await disconnect();
if (!answer.ok) throw new Error(answer.problem.message);
const { create, reject, undecided } = answer.value.counts;
if (reject + undecided > 0) throw new Error(`${reject + undecided} rows are not clean.`);
process.stdout.write(JSON.stringify({ ms, growthBytes: most - before, create }));

/** Of this process and, on Linux, of those that it started and of the one beside it. */
function residentBytes(): number {
  const own = process.memoryUsage.rss();
  if (process.platform !== "linux") return own;
  const started = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ");
  const others = [...started, `${beside ?? ""}`].filter((id) => id !== "");
  return others.map(residentBytesOf).reduce((sum, more) => sum + more, own);
}

function residentBytesOf(id: string): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * KIB;
  } catch {
    return 0; // it ended meanwhile
  }
}
