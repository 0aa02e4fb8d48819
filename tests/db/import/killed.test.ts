import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { afterEach, beforeAll, expect, inject, test, vi } from "vitest";
import { connect, disconnect, open } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { endSilent } from "@/db/jobs/ledger";
import { verifyProjection } from "@/db/projection/verify";
import { jobActor } from "@/lib/access";
import { copyOfFolder, newPostgres } from "@/tests/support/databases";
import { until } from "@/tests/support/embedded";
import { csvFile, imported } from "@/tests/support/import/files";
import { AWARDS_EACH, STOP_POINTS } from "@/tests/support/import/worker-task";

/** More on demand: TESSERA_KILL_ROUNDS=200 npx vitest run --project db tests/db/import/killed.test.ts */
const ROUNDS = Number(process.env.TESSERA_KILL_ROUNDS ?? 10);
const WORKER = path.resolve("tests/support/import/worker.ts");
const READY_WITHIN_MS = 15_000;

const actor = jobActor("importer");
const undo: (() => Promise<unknown>)[] = [];

beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A database that workers use in turn, each until it is killed. */
type Place = {
  readonly worker: readonly [kind: string, place: string];
  /** Opens it, lets somebody look, and closes it again; how long opening took. */
  readonly look: (at: (sql: Sql) => Promise<unknown>) => Promise<number>;
};

test(
  `killed ${ROUNDS} times, the embedded database keeps what it acknowledged, and nothing by halves`,
  async () => {
    const folder = await copyOfFolder(inject("databases").migratedFolder);
    undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
    const look: Place["look"] = async (at) => {
      const started = performance.now();
      const embedded = await startEmbedded(folder, { report: () => undefined });
      const openedMs = performance.now() - started;
      await lookAt(embedded.connection, at).finally(embedded.stop);
      return openedMs;
    };
    await survives({ worker: ["embedded", folder], look });
  },
  60_000 + ROUNDS * 20_000,
);

test(
  `killed ${ROUNDS} times, an application leaves PostgreSQL with what was acknowledged, and nothing by halves`,
  async () => {
    const url = await newPostgres(undo);
    const look: Place["look"] = async (at) => {
      await lookAt(url, at);
      return 0;
    };
    await survives({ worker: ["server", String(url)], look });
  },
  60_000 + ROUNDS * 20_000,
);

async function lookAt(
  connection: Parameters<typeof connect>[0],
  at: (sql: Sql) => Promise<unknown>,
): Promise<void> {
  connect(connection);
  const sql = open(connection, 1);
  try {
    await at(sql);
  } finally {
    await sql.end({ timeout: 1 });
    await disconnect();
  }
}

async function survives({ worker, look }: Place): Promise<void> {
  await look(async () => {
    await imported(actor, csvFile(["credential | kind", "CKA | certification"]));
    const people = Array.from({ length: 9 }, (_, index) => `E-${index} | Person ${index} | T`);
    await imported(actor, csvFile(["person_id | name | team", ...people]));
    const asked = ["requirement | applies_to | option", "Kubernetes | everyone | CKA"];
    await imported(actor, { ...csvFile(asked), kind: "requirements" });
  });
  const opened: number[] = [];
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const stopPoint = STOP_POINTS[round % (STOP_POINTS.length + 3)]?.name ?? "";
    const told = await runUntilKilled([...worker, stopPoint, String(round)], stopPoint);
    acknowledged += told.length;
    opened.push(await look((sql) => expectWhole(sql, told)));
  }
  expect(acknowledged).toBeGreaterThan(0);
  const slowest = Math.max(...opened);
  const told = `${ROUNDS} kills, ${acknowledged} acknowledged, opened within ${Math.round(slowest)} ms`;
  process.stderr.write(`${told}\n`);
  expect(slowest).toBeLessThan(READY_WITHIN_MS);
}

/** Lines like "committed <id>": what the worker was told is done, before it was killed. */
async function runUntilKilled(words: readonly string[], stopPoint: string): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", WORKER, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TESSERA_NOW: "2026-11-22T12:00:00Z" },
  });
  undo.push(async () => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout });
  reading.on("line", (line) => lines.push(line));
  const ended = Promise.all([once(reading, "close"), once(child, "exit")]);
  await until(() => lines.length > 0 || child.exitCode !== null, 120_000);
  if (stopPoint === "") {
    await sleep(randomInt(20, 1_500));
    killBoth(child, lines[0]);
  }
  await ended;
  expect([stopPoint, child.signalCode]).toEqual([stopPoint, "SIGKILL"]);
  return lines.slice(1);
}

/** The application; every other time its database, which has to start again, first. */
function killBoth(child: ChildProcess, line = ""): void {
  const pid = Number(line.split(" ")[1]);
  if (pid > 0 && randomInt(2) === 0) process.kill(pid, "SIGKILL");
  child.kill("SIGKILL");
}

async function expectWhole(sql: Sql, told: readonly string[]): Promise<void> {
  // What a killed application had sent may still be at work.
  await until(async () => {
    const [busy] = await sql`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
    return busy?.count === 0;
  }, READY_WITHIN_MS);
  const imports = await sql<
    { id: string; state: string; awards: number; rows: number; files: number }[]
  >`
    select id, state, (select count(*)::int from awards where import_id = own.id) as awards,
      (select coalesce(sum(cardinality(lines)), 0)::int from import_rows where import_id = own.id) as rows,
      (select count(*)::int from import_files where import_id = own.id) as files
    from imports own where kind = 'awards'`;
  const torn = imports.filter(({ state, awards, rows, files }) => {
    const whole = {
      draft: [0, AWARDS_EACH, 1],
      committed: [AWARDS_EACH, AWARDS_EACH, 1],
      undone: [0, AWARDS_EACH, 1],
    }[state];
    return `${[awards, rows, files]}` !== `${whole}`;
  });
  expect(torn).toEqual([]);
  const states = new Map(imports.map(({ id, state }) => [id, STATES.indexOf(state)]));
  const lost = told.filter((line) => {
    const [state = "", id = ""] = line.split(" ");
    return (states.get(id) ?? -1) < STATES.indexOf(state);
  });
  expect(lost).toEqual([]);
  expect(await jobsThatLie(sql)).toEqual([]);
  expect(await verifyProjection()).toEqual([]);
}

/** After the restart: what is said to be done is there, and of what is said to be interrupted nothing is. */
async function jobsThatLie(sql: Sql): Promise<unknown> {
  await endSilent([], { isAlone: true });
  return sql`
    select jobs.kind, jobs.state, imports.state as import from jobs left join imports on imports.id = about
    where jobs.state <> 'waiting' and (jobs.kind, jobs.state, coalesce(imports.state, 'none')) not in (
      ('import.start', 'done', 'draft'), ('import.start', 'interrupted', 'none'),
      ('import.commit', 'done', 'committed'), ('import.commit', 'interrupted', 'draft'),
      ('import.undo', 'done', 'undone'), ('import.undo', 'interrupted', 'committed'))`;
}

const STATES = ["draft", "committed", "undone"];
