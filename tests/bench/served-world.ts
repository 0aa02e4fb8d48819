import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { connect, disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { signInsOf } from "@/db/seed/demo/sign-ins";
import { seed } from "@/db/seed/seed";
import { keepSignIns } from "@/db/seed/sign-ins";
import type { World } from "@/db/seed/world";
import { prepareWorld } from "@/scripts/steps/prepare-world";
import { freePort, startServer } from "@/scripts/steps/server";
import { databaseUrl } from "@/tests/support/postgres-server";
import { countStatements } from "./statement-counter";

export const PASSWORD = "a password for measuring";

export type ServedWorld = {
  readonly address: string;
  /** Statements run since it was asked last; null where they cannot be counted. */
  takeStatements(): number | null;
  stop(): Promise<void>;
};

/** A generated world of so many people on the embedded database, in a temporary folder, served. */
export async function serveEmbedded(people: number): Promise<ServedWorld> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const port = await freePort();
  const world: World = { kind: "bench", people };
  await prepareWorld({ world, folder, password: PASSWORD, token: null, port }, say);
  const env = { TESSERA_DATA: folder, DATABASE_URL: "" };
  const server = await startServer({ port, env });
  return {
    address: server.address,
    takeStatements: () => null,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same on a database of its own on this PostgreSQL server, with its statements counted. */
export async function servePostgres(serverUrl: string, people: number): Promise<ServedWorld> {
  const url = await newDatabase(serverUrl);
  await fill(url, { kind: "bench", people });
  const counter = await countStatements(url);
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const port = await freePort();
  const env = { TESSERA_DATA: folder, DATABASE_URL: counter.url };
  const server = await startServer({ port, env });
  return {
    address: server.address,
    takeStatements: counter.take,
    stop: async () => {
      await server.stop();
      await counter.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function newDatabase(serverUrl: string): Promise<string> {
  const name = `bench_${randomBytes(4).toString("hex")}`;
  const sql = postgres(serverUrl, { max: 1 });
  await sql`create database ${sql(name)}`;
  await sql.end();
  const url = databaseUrl(serverUrl, name);
  await migrate(url);
  return url;
}

async function fill(url: string, world: World): Promise<void> {
  connect(url);
  try {
    await seed(world, say);
    await keepSignIns(signInsOf(world), { password: PASSWORD, token: null });
  } finally {
    await disconnect();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
