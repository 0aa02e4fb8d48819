import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Connection, connect, disconnect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { databaseUrl } from "./postgres-server";

export interface TestDatabase {
  readonly kind: Kind;
  readonly connection: Connection;
  /** A client of the superuser, for arranging and checking. */
  readonly sql: Sql;
}
type Kind = "embedded" | "PostgreSQL";
const KINDS: readonly Kind[] = ["embedded", "PostgreSQL"];

/**
 * Its database lives for seconds, and its functions are compiled with care only where they run for long:
 * with the usual budget, that takes most of these seconds.
 */
const SHORT_LIVED: string[] = [];

/**
 * Runs the tests on the embedded database and on PostgreSQL, or on the one that they are about. Each has
 * a migrated database of its own that nobody else uses, to which the application's client is connected.
 */
export function describeEachDatabase(
  name: string,
  tests: (database: () => TestDatabase) => void,
  kinds = KINDS,
): void {
  describe.each(kinds)(`${name} (%s)`, (kind) => {
    let current: TestDatabase | null = null;
    const undo: (() => Promise<unknown>)[] = [];
    beforeAll(async () => {
      const connection = await (kind === "embedded" ? newEmbedded(undo) : newPostgres(undo));
      const sql = clientOf(connection);
      undo.push(() => sql.end({ timeout: 1 }));
      connect(connection);
      undo.push(disconnect);
      current = { kind, connection, sql };
    });
    afterAll(async () => {
      for (const step of undo.reverse()) await step();
    });
    tests(() => {
      if (!current) throw new Error("The database is only there inside a test or a hook.");
      return current;
    });
  });
}

async function newEmbedded(undo: (() => Promise<unknown>)[]): Promise<Connection> {
  const { migratedFolder, place } = inject("databases");
  const folder = await copyOfFolder(migratedFolder, place);
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  const embedded = await startEmbedded(folder, { nodeFlags: SHORT_LIVED });
  undo.push(embedded.stop);
  return embedded.connection;
}

/** The address of a new database on the server of this run; `undo` drops it. */
export async function newPostgres(undo: (() => Promise<unknown>)[]): Promise<Connection> {
  const { postgresUrl, template } = inject("databases");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const server = clientOf(postgresUrl);
  await server`create database ${server(name)} template ${server(template)}`;
  undo.push(async () => {
    await server`drop database ${server(name)} with (force)`;
    await server.end();
  });
  return databaseUrl(postgresUrl, name);
}

/** A client with few connections that keeps the server's notices to itself. */
function clientOf(connection: Connection): Sql {
  const options = { max: 4, onnotice: () => undefined };
  return typeof connection === "string"
    ? postgres(connection, options)
    : postgres({ ...connection, ...options });
}

/** A copy of one of the prepared data folders, in a temporary folder of its own. */
export async function copyOfFolder(prepared: string, place = os.tmpdir()): Promise<string> {
  const folder = await mkdtemp(path.join(place, "tessera-test-"));
  await cp(prepared, folder, { recursive: true });
  return folder;
}
