/**
 * `npm run bench [-- --only <prefix>]`: measures, and prints each figure as a line of JSON. What is
 * being done goes to the standard error.
 */
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { benchAudit } from "@/tests/bench/audit";
import { benchBadges } from "@/tests/bench/badges";
import { benchBadgesApart } from "@/tests/bench/badges-apart";
import { benchEngine } from "@/tests/bench/engine";
import type { Figure } from "@/tests/bench/figure";
import { benchGrowth } from "@/tests/bench/growth/growth";
import { benchImportEmbedded, benchImportPostgres } from "@/tests/bench/import-awards";
import { benchPagesInImport } from "@/tests/bench/import-pages";
import { benchImportWorkbook } from "@/tests/bench/import-workbook";
import { benchScripts, benchScrolling } from "@/tests/bench/in-browser";
import { benchFirstView, benchLargeMatrix, benchScrub } from "@/tests/bench/matrix/large";
import { benchNames } from "@/tests/bench/names";
import { benchPack } from "@/tests/bench/pack";
import { benchMatrix, benchPages, visit } from "@/tests/bench/pages";
import { benchPlanner } from "@/tests/bench/planner";
import { benchRequirement } from "@/tests/bench/requirement";
import { benchSearchEmbedded, benchSearchPostgres } from "@/tests/bench/search";
import { serveCounted, serveEmbedded, servePostgres } from "@/tests/bench/served-world";
import { startPostgres } from "@/tests/support/postgres-server";
import { findBrowser } from "./steps/browser";
import { buildIfStale } from "./steps/build";
import { beforeEnd, endOnSignals, leave, Problem } from "./steps/ending";

const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
const figures: Figure[] = [];
const OF_AWARDS = ["import/awards/", "import/row/", "import/million/", "import/memory"];

endOnSignals();
await bench().catch(leave);

async function bench(): Promise<void> {
  if (isWanted("engine/")) await benchEngine(report);
  if (isWanted("planner/")) await benchPlanner(report);
  if (isWanted("badges/")) {
    await benchBadges(report);
    await benchBadgesApart(report);
  }
  if (isWanted("audit/")) await onPostgres((url) => benchAudit(url, report));
  if (isWanted("pack/")) await onPostgres((url) => benchPack(url, report));
  if (isWanted("requirement/")) await onPostgres((url) => benchRequirement(url, report));
  if (isWanted("search/")) {
    await onPostgres((url) => benchSearchPostgres(url, report));
    await benchSearchEmbedded(report);
  }
  if (isWanted("import/names/")) benchNames(report);
  if (isWanted("import/workbook")) await onPostgres((url) => benchImportWorkbook(url, report));
  if (isWanted(...OF_AWARDS)) {
    await onPostgres((url) => benchImportPostgres(url, report));
    await benchImportEmbedded(report);
  }
  if (isWanted("pages/", "matrix/", "growth/", "javascript/", "import/pages/")) await benchServed();
  if (figures.length === 0) throw new Problem(`No figure is called ${only}….`);
  const missed = figures.filter(({ ok }) => !ok).map(({ name }) => name);
  say(
    `${figures.length} figures; ${missed.length === 0 ? "all" : `not ${missed.join(", ")}`} met.`,
  );
  process.exit(0);
}

async function benchServed(): Promise<void> {
  await buildIfStale();
  const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  await onPostgres(async (url) => {
    const serve: Serve = (world) => servePostgres(url, world);
    const count: Serve = (world) => serveCounted(url, world);
    if (isWanted("growth/")) await benchGrowth("postgresql", serve, browser, report);
    if (isWanted("matrix/200/")) await benchScrub(serve, browser, report);
    if (isWanted("matrix/2000/")) await benchFirstView(count, browser, report);
    if (isWanted("matrix/5000/")) await benchLargeMatrix(serve, browser, report);
    await benchKind("postgresql", { serve, count }, browser);
  });
  await benchKind("embedded", { serve: serveEmbedded, count: serveEmbedded }, browser);
  await browser.close();
}

type Serve = Parameters<typeof benchPages>[1];

/** Worlds as they are served to people, and worlds whose statements are counted. */
type Worlds = { readonly serve: Serve; readonly count: Serve };

async function benchKind(kind: string, { serve, count }: Worlds, browser: Browser): Promise<void> {
  say(`Pages on ${kind}`);
  if (isWanted("pages/")) await benchPages(kind, count, browser, report);
  if (isWanted("import/pages/")) await benchPagesInImport(kind, serve, browser, report);
  if (!isWanted("matrix/server-time/", "matrix/dropped-frames", "javascript/")) return;
  const visitor = await visit(await serve({ people: 1_000 }), browser);
  await benchMatrix(visitor, kind, report);
  if (kind === "embedded") {
    await benchScrolling(visitor, browser, report);
    await benchScripts(visitor, browser, report);
  }
  await visitor.world.stop();
}

async function onPostgres(work: (url: string) => Promise<void>): Promise<void> {
  const server = await startPostgres(say);
  beforeEnd(server.stop);
  await work(server.url).finally(server.stop);
}

/** Whether any figure whose name begins so was asked for. */
function isWanted(...beginnings: readonly string[]): boolean {
  return beginnings.some((begin) => begin.startsWith(only) || only.startsWith(begin));
}

function report(figure: Figure): void {
  if (!figure.name.startsWith(only)) return;
  figures.push(figure);
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
