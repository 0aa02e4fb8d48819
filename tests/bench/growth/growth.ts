import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { at, personIdOf, shapeOf, teamOf } from "@/db/seed/bench/shape";
import { figure, median, percentile, type Report } from "../figure";
import { open, type Serve, type Visitor, visit } from "../pages";
import { TOKEN } from "../served-world";
import { bestSql } from "./best-sql";

const [FEW, MANY] = [1_000, 100_000];
const ROUNDS = 40;
const CHANGES = 15;
/** Whoever signs in is one of the first: nobody vouches for themselves. */
const OTHERS = 40;
const HIGH = 0.95;
const PAGE = { grown: 1.5, empty: 2, ofSql: 1 / 20 };
const MEMORY = 1.3;
const CHANGE = 1.2;
const MIB_IN_KIB = 1_024;

/** The overview of 100,000 people against that of 1,000, and against the best that SQL makes of the bare facts. */
export async function benchGrowth(
  kind: string,
  serve: Serve,
  browser: Browser,
  report: Report,
): Promise<void> {
  const few = await visit(await serve({ people: FEW }), browser);
  const many = await visit(await serve({ people: MANY }), browser);
  for (const visitor of [few, many]) await open(visitor, "/"); // until all is in memory
  const overview = await overviewTimes(few, many);
  const [small, large] = [median(overview.few), median(overview.many)];
  report(
    figure(`growth/overview/${kind}`, large / small, PAGE.grown, {
      unit: `times the page at ${FEW} people`,
      detail: `${small.toFixed(0)} ms at ${FEW} people, ${large.toFixed(0)} ms at ${MANY}`,
    }),
  );
  const [slow, none] = [percentile(overview.many, HIGH), percentile(overview.empty, HIGH)];
  report(
    figure(`growth/overview-p95/${kind}`, slow / none, PAGE.empty, {
      unit: "times the 95th percentile of an empty page",
      detail: `${slow.toFixed(0)} ms at ${MANY} people, an empty signed-in page ${none.toFixed(0)} ms`,
    }),
  );
  if (many.world.databaseUrl) await benchSql(kind, large, many, report);
  await benchMemory(kind, few, many, report);
  await benchChange(kind, few, many, report);
  await Promise.all([few, many].map(({ world }) => world.stop()));
}

/** Each in turn, so that all of them meet with whatever else the machine is doing. */
async function overviewTimes(few: Visitor, many: Visitor) {
  const times: Record<"few" | "many" | "empty", number[]> = { few: [], many: [], empty: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push((await open(few, "/")).ms);
    times.many.push((await open(many, "/")).ms);
    times.empty.push((await open(many, "/settings")).ms);
  }
  return times;
}

async function benchSql(kind: string, page: number, { world }: Visitor, report: Report) {
  const { ms, met } = await bestSql(world.databaseUrl, new Date().toISOString().slice(0, 10));
  const own = await metBy(world.address);
  if (own !== met) throw new Error(`The statement counts ${met} met, the application ${own}.`);
  report(
    figure(`growth/overview-against-sql/${kind}`, page / ms, PAGE.ofSql, {
      unit: "times the best statement on the bare facts",
      detail: `${page.toFixed(0)} ms against ${ms.toFixed(0)} ms, which both count ${met} met`,
    }),
  );
}

async function metBy(address: string): Promise<number> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const response = await fetch(`${address}/api/v1/coverage`, { headers });
  const { items }: { items: { met: number }[] } = await response.json(); // as its description says
  return items.reduce((sum, { met }) => sum + met, 0);
}

async function benchMemory(kind: string, few: Visitor, many: Visitor, report: Report) {
  const [small, large] = [await residentMib(few.world.pid), await residentMib(many.world.pid)];
  if (small === null || large === null) return;
  report(
    figure(`growth/memory/${kind}`, large / small, MEMORY, {
      unit: `times the server's memory at ${FEW} people`,
      detail: `${small.toFixed(0)} MiB at ${FEW} people, ${large.toFixed(0)} MiB at ${MANY}`,
    }),
  );
}

/** Null where the system does not tell. */
async function residentMib(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kib] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  return kib === undefined ? null : Number(kib) / MIB_IN_KIB;
}

/** An award is entered, and the page of the person's team asked for: until it shows that. */
async function benchChange(kind: string, few: Visitor, many: Visitor, report: Report) {
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let change = 0; change < CHANGES; change++) {
    times.few.push(await changeMs(few, change));
    times.many.push(await changeMs(many, change));
  }
  const [small, large] = [median(times.few), median(times.many)];
  report(
    figure(`growth/change/${kind}`, large / small, CHANGE, {
      unit: `times as long as at ${FEW} people`,
      detail: `an award entered until its team's page is there: ${small.toFixed(0)} ms at ${FEW} people, ${large.toFixed(0)} ms at ${MANY}`,
    }),
  );
}

async function changeMs(visitor: Visitor, change: number): Promise<number> {
  const shape = shapeOf(FEW);
  const person = OTHERS + change;
  const started = performance.now();
  const response = await fetch(`${visitor.world.address}/api/v1/awards`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({
      ...{ personId: personIdOf(person), credentialId: at(shape.credentials, 0) },
      ...{ issuedOn: `2018-02-${10 + change}`, proof: "attested" },
    }),
  });
  if (response.status !== 201) throw new Error(`An award answered ${await response.text()}`);
  await open(visitor, `/teams/${teamOf(person, shape)}`);
  return performance.now() - started;
}
