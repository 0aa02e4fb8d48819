import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { connect, disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { signInsOf } from "@/db/seed/demo/sign-ins";
import { seed } from "@/db/seed/seed";
import { keepSignIns, type Secrets } from "@/db/seed/sign-ins";
import type { World } from "@/db/seed/world";
import { databaseUrl } from "@/tests/support/postgres-server";
import { beforeEnd } from "./ending";
import { prepareWorld } from "./prepare-world";
import { freePort, startServer } from "./server";

/** A world of its own for tests and measurements, gone when it is stopped. */
export type ServedWorld = {
  readonly address: string;
  /** Of the server's process. */
  readonly pid: number;
  readonly database: "embedded" | "postgresql";
  /** Where others reach its database; empty where nobody can. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
};

type Wish = Secrets & { readonly world: World };

/** On an embedded database in a temporary folder. */
export async function serveOnEmbedded(wish: Wish): Promise<ServedWorld> {
  const port = await freePort();
  const folder = await temporaryFolder();
  await prepareWorld({ ...wish, folder, port }, say);
  return serve(port, { TESSERA_DATA: folder, DATABASE_URL: "" }, folder);
}

/** On a database of its own on this PostgreSQL server; `by` may put something in between. */
export async function serveOnPostgres(
  serverUrl: string,
  wish: Wish,
  by: (url: string) => Promise<string> = async (url) => url,
): Promise<ServedWorld> {
  const url = await newDatabase(serverUrl);
  connect(url);
  try {
    await seed(wish.world, say);
    await keepSignIns(signInsOf(wish.world), wish);
  } finally {
    await disconnect();
  }
  const folder = await temporaryFolder();
  const env = { TESSERA_DATA: folder, DATABASE_URL: await by(url) };
  return serve(await freePort(), env, folder);
}

/** A migrated database that nobody else uses. */
export async function newDatabase(serverUrl: string): Promise<string> {
  const name = `tessera_${randomBytes(4).toString("hex")}`;
  const sql = postgres(serverUrl, { max: 1 });
  await sql`create database ${sql(name)}`;
  await sql.end();
  const url = databaseUrl(serverUrl, name);
  await migrate(url);
  return url;
}

async function serve(
  port: number,
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<ServedWorld> {
  const server = await startServer({ port, env });
  // The embedded database closes itself after the server: its folder may not be quiet yet.
  const clear = () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  beforeEnd(clear);
  const databaseUrl = env.DATABASE_URL ?? "";
  const database = databaseUrl ? "postgresql" : "embedded";
  const { address, pid } = server;
  return { address, pid, database, databaseUrl, stop: () => server.stop().then(clear) };
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), "tessera-world-"));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
