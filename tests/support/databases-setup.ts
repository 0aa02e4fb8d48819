import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { databaseUrl, startPostgres } from "./postgres-server";

/** What the tests copy their databases from. */
export interface Databases {
  /** A PostgreSQL server, as its superuser. */
  readonly postgresUrl: string;
  /** A migrated database on it, to be used as a template. */
  readonly template: string;
  /** The data folder of a migrated embedded database. */
  readonly migratedFolder: string;
  /** The data folder of an embedded database as it is created. */
  readonly emptyFolder: string;
  /** Where an embedded database of a moment is put. */
  readonly place: string;
}

declare module "vitest" {
  interface ProvidedContext {
    databases: Databases;
  }
}

/** Memory that can be used like a disk, and how much of it has to be free. */
const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 2 * 1024 ** 3;

const ROOT = path.resolve(import.meta.dirname, "../..");

/** One PostgreSQL server and one migrated template of each kind for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo: (() => Promise<unknown>)[] = [];
  const teardown = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const folder = await folderIn(os.tmpdir(), undo);
    const place = await folderIn(await fastestPlace(), undo);
    const [embedded, server] = await Promise.all([prepareEmbedded(folder), preparePostgres(undo)]);
    project.provide("databases", { ...embedded, ...server, place });
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

/** A new folder that goes with everything in it, also with what an interrupted test left there. */
async function folderIn(place: string, undo: (() => Promise<unknown>)[]): Promise<string> {
  const folder = await mkdtemp(path.join(place, "tessera-test-"));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  return folder;
}

/** To copy a database there, to sync each of its commits and to remove it takes no time. */
async function fastestPlace(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => null);
  return memory && memory.bavail * memory.bsize > ENOUGH_BYTES ? MEMORY : os.tmpdir();
}

async function prepareEmbedded(folder: string) {
  const started = performance.now();
  const emptyFolder = await createdFolder();
  const migratedFolder = path.join(folder, "migrated");
  await cp(emptyFolder, migratedFolder, { recursive: true });
  const embedded = await startEmbedded(migratedFolder, { report });
  await migrate(embedded.connection, ROOT).finally(embedded.stop);
  reportTime("Embedded database", started);
  return { emptyFolder, migratedFolder };
}

/** Creating one takes seconds and gives the same each time, so it is kept between runs. */
async function createdFolder(): Promise<string> {
  const recipe = [
    "db/embedded/server/open-database.ts",
    "node_modules/@electric-sql/pglite/package.json",
  ];
  const texts = await Promise.all(recipe.map((file) => readFile(path.join(ROOT, file))));
  const key = createHash("sha256").update(Buffer.concat(texts)).digest("hex").slice(0, 16);
  const kept = path.join(ROOT, "node_modules/.cache/tessera", `embedded-${key}`);
  if (await stat(kept).catch(() => null)) return kept;
  const draft = `${kept}.${randomBytes(4).toString("hex")}`;
  await mkdir(path.dirname(kept), { recursive: true });
  const embedded = await startEmbedded(draft, { report });
  await embedded.stop();
  await rename(draft, kept).catch(() => rm(draft, { recursive: true })); // another run was faster
  return kept;
}

async function preparePostgres(undo: (() => Promise<unknown>)[]) {
  const started = performance.now();
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres(report);
  undo.push(server.stop);
  const template = `tessera_test_${randomBytes(4).toString("hex")}`;
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(template)}`;
  undo.push(async () => {
    for (const name of await databasesOf(sql, template)) {
      await sql`drop database ${sql(name)} with (force)`;
    }
    await sql.end();
  });
  await migrate(databaseUrl(server.url, template), ROOT);
  reportTime("PostgreSQL", started);
  return { postgresUrl: server.url, template };
}

async function databasesOf(sql: postgres.Sql, template: string): Promise<string[]> {
  const rows = await sql<{ datname: string }[]>`
    select datname from pg_database where starts_with(datname, ${template})`;
  return rows.map((row) => row.datname);
}

function reportTime(what: string, started: number): void {
  report(`${what} ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
