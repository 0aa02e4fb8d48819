import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/actor-scope";
import { type Connection, connect, disconnect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { detailsOf } from "@/db/queries/found-details";
import { findNamed } from "@/db/queries/search";
import { jobActor } from "@/lib/access";
import { newDatabase } from "@/scripts/steps/serve-world";
import { day } from "@/tests/support/organisation/build";
import { figure, percentile, type Report, secondsOf } from "./figure";

const PEOPLE = 100_000;
const ROUNDS = 20;
const GOAL_MS = 150;
const BENCH = jobActor("bench");
/** As they are typed: unfinished, misspelt, in another order, common, rare, nobody's. */
const TYPED = "a,ko,kori,bakorri,marvi del,ansur korsol,urpetola,xqz,kubernets".split(",");

/** Answers as somebody types among 100,000 people, and what a change of one of them costs. */
export async function benchSearchPostgres(serverUrl: string, report: Report): Promise<void> {
  await measure("postgresql", await newDatabase(serverUrl), report);
}

/** The same on the embedded database. */
export async function benchSearchEmbedded(report: Report): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const embedded = await startEmbedded(folder);
  try {
    await migrate(embedded.connection);
    await measure("embedded", embedded.connection, report);
  } finally {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(kind: string, connection: Connection, report: Report): Promise<void> {
  connect(connection);
  await addPeople(PEOPLE);
  const first = await secondsOf(() => answer("nora"));
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const typed of TYPED) times.push((await secondsOf(() => answer(typed))) * 1_000);
  }
  const changed = [];
  for (let round = 0; round < ROUNDS; round++) {
    await addPeople(1);
    changed.push((await secondsOf(() => answer("kori"))) * 1_000);
  }
  await disconnect();
  const detail = [
    `${PEOPLE} people; half of the answers within ${percentile(times, 0.5).toFixed(0)} ms`,
    `after a change ${percentile(changed, 0.95).toFixed(0)} ms`,
    `the first after a start ${(first * 1_000).toFixed(0)} ms`,
  ].join(", ");
  const unit = "ms for 95 of 100 answers";
  report(figure(`search/answer/${kind}`, percentile(times, 0.95), GOAL_MS, { unit, detail }));
}

async function answer(typed: string): Promise<void> {
  const found = await findNamed(BENCH, ["person", "team", "credential"], typed, 6);
  const ids = new Map([...found].map(([kind, { hits }]) => [kind, hits.map(({ id }) => id)]));
  await detailsOf(BENCH, ids, day("2026-11-22"));
}

let added = 0;

async function addPeople(count: number): Promise<void> {
  const names = Array.from({ length: count }, () => nameOf(added++));
  await inTransaction(BENCH, "bench", (tx) =>
    tx.execute(sql`insert into people (name)
      select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)`),
  );
}

const SYLLABLES = "ba ko ri ten sol mar vi del ans ur pet ola nim".split(" ");

/** One of some 3,000 given names and 30,000 family names. */
function nameOf(index: number): string {
  return `${called(index % 3_331)} ${called(3_331 + ((index * 7_919) % 30_011))}`;
}

function called(index: number): string {
  let word = "";
  for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}
