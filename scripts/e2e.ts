/**
 * `npm run e2e [-- <arguments of playwright test>]`: the browser tests on an embedded database, or,
 * with `--postgresql`, on PostgreSQL.
 */
import { startPostgres } from "@/tests/support/postgres-server";
import { runBrowserTests } from "./steps/browser-tests";
import { beforeEnd, endOnSignals, leave } from "./steps/ending";
import { serveOnEmbedded, serveOnPostgres } from "./steps/serve-world";

const POSTGRESQL = "--postgresql";
const given = process.argv.slice(2);

endOnSignals();
await e2e().catch(leave);

async function e2e(): Promise<void> {
  const playwright = given.filter((argument) => argument !== POSTGRESQL);
  const onPostgres = given.includes(POSTGRESQL);
  const url = onPostgres ? await serverUrl() : null;
  const code = await runBrowserTests(playwright, (wish) =>
    url === null ? serveOnEmbedded(wish) : serveOnPostgres(url, wish),
  );
  process.exit(code);
}

async function serverUrl(): Promise<string> {
  const own = process.env.TEST_DATABASE_URL;
  if (own) return own;
  const server = await startPostgres((line) => process.stderr.write(`${line}\n`));
  beforeEnd(server.stop);
  return server.url;
}
