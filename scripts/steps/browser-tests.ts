import type { World } from "@/db/seed/world";
import { findBrowser } from "./browser";
import { buildIfStale } from "./build";
import { exitCode, startNode } from "./child";
import type { ServedWorld } from "./serve-world";

/** A Sunday, on which the clock stands still; the demo world is made relative to it. */
const NOW = "2026-11-22T10:00:00Z";
const SECRETS = {
  password: "a-password-for-browser-tests",
  token: "a-token-for-browser-tests-0123456789",
};

type Wish = typeof SECRETS & { readonly world: World };

/** Runs Playwright with these arguments against a fresh demo world; answers its exit code. */
export async function runBrowserTests(
  playwright: readonly string[],
  serve: (wish: Wish) => Promise<ServedWorld>,
): Promise<number> {
  const browser = await findBrowser();
  await buildIfStale();
  process.env.TESSERA_NOW = NOW;
  const served = await serve({ ...SECRETS, world: { kind: "demo" } });
  const cli = ["node_modules/@playwright/test/cli.js", "test", ...playwright];
  const env = {
    CHROMIUM_PATH: browser,
    E2E_ADDRESS: served.address,
    E2E_DATABASE: served.database,
    E2E_DATABASE_URL: served.databaseUrl,
    DEMO_PASSWORD: SECRETS.password,
    DEMO_API_TOKEN: SECRETS.token,
  };
  const code = await exitCode(startNode(cli, { env }));
  await served.stop();
  return code;
}
