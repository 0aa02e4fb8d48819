import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { postgresPrograms } from "./postgres-programs";

export interface PostgresServer {
  /** Its maintenance database, for its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** PostgreSQL refuses to run as root. */
  readonly user: { readonly uid?: number; readonly gid?: number };
}

const READY_WITHIN_MS = 60_000;

/** Starts a server in a temporary folder, as a user without privileges. */
export async function startPostgres(report: (line: string) => void): Promise<PostgresServer> {
  const programs = postgresPrograms(report);
  const place = await newPlace();
  const { folder, port, password } = place;
  try {
    initialise(path.join(programs, "initdb"), place);
    const stop = run(path.join(programs, "postgres"), place);
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await answer(url).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    throw error;
  }
}

async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-postgres-"));
  const password = randomBytes(16).toString("hex");
  const passwordFile = path.join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  const user = unprivileged();
  for (const file of [folder, passwordFile]) {
    if (user.uid !== undefined) await chown(file, user.uid, user.gid);
  }
  return { folder, password, user, port: await freePort() };
}

function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const ids = ["-u", "-g"].map((flag) => tryToRead("id", [flag, name]));
    const [uid = Number.NaN, gid = Number.NaN] = ids.map((id) => Number.parseInt(id, 10));
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error("Root may not run PostgreSQL, and there is no user postgres or nobody.");
}

function tryToRead(program: string, parameters: string[]): string {
  try {
    return execFileSync(program, parameters, { encoding: "utf8", stdio: "pipe" });
  } catch {
    return "";
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}

function initialise(program: string, { folder, user }: Place): void {
  const parameters = [
    "-D",
    "data",
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    "--pwfile",
    "password",
  ];
  const meaning = ["-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"];
  execFileSync(program, [...parameters, ...meaning], { cwd: folder, ...user, stdio: "pipe" });
}

/**
 * Through a shell that waits for the end of its input, so that the server ends and its folder goes
 * even when this process is killed. Answers how to stop it.
 */
function run(program: string, { folder, port, user }: Place): () => Promise<void> {
  const script = `"$@" & cat >/dev/null; kill -INT $!; wait; rm -rf "${folder}"`;
  const settings = [
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    `port=${port}`,
  ];
  const forgetful = ["fsync=off", "full_page_writes=off", "max_connections=200"];
  const parameters = [...settings, ...forgetful].flatMap((setting) => ["-c", setting]);
  const shell = spawn("sh", ["-c", script, "sh", program, "-D", `${folder}/data`, ...parameters], {
    cwd: os.tmpdir(),
    ...user,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  const ended = once(shell, "exit");
  return async () => {
    shell.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
}

async function answer(url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  const sql = postgres(url, {
    max: 1,
    backoff: false,
    connect_timeout: 5,
    onnotice: () => undefined,
  });
  try {
    for (;;) {
      const failure = await sql`select 1`.then(
        () => null,
        (error: unknown) => error,
      );
      if (!failure) return;
      if (performance.now() > deadline) throw failure;
      await sleep(50);
    }
  } finally {
    await sql.end();
  }
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
