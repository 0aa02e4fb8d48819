/**
 * Reads noise: `npm run fuzz -- [--runs 1000000] [--only text] [--first 0]`. Prints one line of JSON for
 * each reader, and ends with 1 where anything did not hold, took a second, or kept memory.
 */
import { parseArgs } from "node:util";
import { HARNESSES } from "./harnesses";
import { runRounds } from "./rounds";

const MIB = 1024 * 1024;
const SLOWEST_MS = 1_000;
const MOST_KEPT_MIB = 50;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000000" },
    first: { type: "string", default: "0" },
    only: { type: "string", default: "" },
  },
});
let isClean = true;
for (const harness of HARNESSES.filter(({ name }) => name.startsWith(values.only))) {
  await runRounds(harness, 0, 1_000); // what is kept for good is there before memory is looked at
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const { runs, slowestMs, finds } = await runRounds(
    harness,
    Number(values.first),
    Number(values.runs),
  );
  global.gc?.();
  const keptMiB = (process.memoryUsage().heapUsed - before) / MIB;
  const ok = finds.length === 0 && slowestMs < SLOWEST_MS && keptMiB < MOST_KEPT_MIB;
  isClean &&= ok;
  const seconds = (performance.now() - started) / 1_000;
  const told = { name: harness.name, runs, ok, seconds, slowestMs, keptMiB, finds };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
process.exitCode = isClean ? 0 : 1;
