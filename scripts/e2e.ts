/**
 * `npm run e2e [-- <arguments of playwright test>]`: the browser tests, against a fresh demo world on
 * which the clock stands still. With E2E_ADDRESS against a demo that runs already.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { World } from "@/db/seed/world";
import { findBrowser } from "./steps/browser";
import { buildIfStale } from "./steps/build";
import { exitCode, startNode } from "./steps/child";
import { beforeEnd, endOnSignals, leave } from "./steps/ending";
import { prepareWorld } from "./steps/prepare-world";
import { freePort, startServer } from "./steps/server";

/** A Sunday; the demo world is made relative to it. */
const NOW = "2026-11-22T10:00:00Z";
const PASSWORD = "a-password-for-browser-tests";
const TOKEN = "a-token-for-browser-tests-0123456789";

endOnSignals();
await e2e().catch(leave);

async function e2e(): Promise<void> {
  const browser = await findBrowser();
  const running = process.env.E2E_ADDRESS;
  const code = running ? await playwright(browser, {}) : await onFreshWorld(browser);
  process.exit(code);
}

async function onFreshWorld(browser: string): Promise<number> {
  await buildIfStale();
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-e2e-"));
  // The database closes behind the server: its folder may still be written to for a moment.
  const clear = () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  beforeEnd(clear);
  process.env.TESSERA_NOW = NOW;
  const world = World.parse("demo");
  const settings = { world, folder, password: PASSWORD, token: TOKEN, port: await freePort() };
  await prepareWorld(settings, (line) => process.stdout.write(`${line}\n`));
  const env = { TESSERA_DATA: folder, DATABASE_URL: "" };
  const server = await startServer({ port: settings.port, env });
  const code = await playwright(browser, {
    E2E_ADDRESS: server.address,
    DEMO_PASSWORD: PASSWORD,
    DEMO_API_TOKEN: TOKEN,
  });
  await server.stop();
  await clear();
  return code;
}

function playwright(browser: string, env: Readonly<Record<string, string>>): Promise<number> {
  const cli = ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)];
  return exitCode(startNode(cli, { env: { CHROMIUM_PATH: browser, ...env } }));
}
