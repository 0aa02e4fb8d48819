/**
 * `npm start`: the server for real use. The application itself starts or finds its database, brings it
 * to the newest schema and says what is to be done first: see instrumentation.ts.
 */
import { environment } from "@/env";
import { buildIfStale } from "./steps/build";
import { exitCode } from "./steps/child";
import { endOnSignals, leave } from "./steps/ending";
import { startNext } from "./steps/server";

endOnSignals();
await start().catch(leave);

async function start(): Promise<void> {
  const { PORT } = environment();
  await buildIfStale();
  process.exit(await exitCode(startNext("start", PORT)));
}
