/** `npm test`: everything that can be checked, in the order in which it fails fastest. */
import { exitCode } from "./steps/child";
import { endOnSignals, leave } from "./steps/ending";
import { startNpm } from "./steps/npm";

const STEPS = ["check", "test:db", "e2e", "e2e:postgresql"];

endOnSignals();
await test().catch(leave);

async function test(): Promise<void> {
  for (const step of STEPS) {
    const started = performance.now();
    say(`\n── npm run ${step}`);
    const code = await exitCode(startNpm(["run", "--silent", step]));
    say(`── npm run ${step}: ${code === 0 ? "passed" : "FAILED"} ${seconds(started)}`);
    if (code !== 0) process.exit(code);
  }
  say("\nEverything passed.");
}

function seconds(started: number): string {
  return `after ${Math.round((performance.now() - started) / 1000)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
