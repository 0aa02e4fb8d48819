import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import postgres, { type Sql } from "postgres";
import { z } from "zod";
import { type Connection, connect, disconnect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { seedBench } from "@/db/seed/bench/bench";
import { awardRows } from "@/db/seed/bench/people";
import { shapeOf } from "@/db/seed/bench/shape";
import { jobActor } from "@/lib/access";
import { type Day, formatDay, parseIsoDay } from "@/lib/calendar";
import { toCsv } from "@/lib/spreadsheet/to-csv";
import { newDatabase } from "@/scripts/steps/serve-world";
import { figure, type Report } from "./figure";

const PEOPLE = 5_000;
const AWARDS_EACH = 20;
const TODAY = parseIsoDay("2026-11-22") as Day; // a day that there is
const RATIO_GOAL = 4;
const GROWTH_GOAL_MIB = 300;

/** What the importing process tells of itself. */
const Told = z.object({ ms: z.number(), growthMiB: z.number(), create: z.number() });

/** 100,000 award rows from bytes to committed on PostgreSQL, against COPY of the same rows. */
export async function benchImportPostgres(serverUrl: string, report: Report): Promise<void> {
  const url = await newDatabase(serverUrl);
  await fill(url, PEOPLE);
  const sql = postgres(url, { max: 1 });
  const bareMs = await copyAwards(sql);
  await sql.end();
  const told = await importAwards(url);
  tell("postgresql", { told, bareMs, bare: "COPY" }, report);
}

/** The same on the embedded database, which has no COPY over its socket, against one bulk insert. */
export async function benchImportEmbedded(report: Report): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const embedded = await startEmbedded(folder);
  try {
    await migrate(embedded.connection);
    await fill(embedded.connection, PEOPLE);
    const sql = postgres({ ...embedded.connection, max: 1 });
    const bareMs = await insertAwards(sql);
    await sql.end();
    const told = await importAwards(JSON.stringify(embedded.connection));
    tell("embedded", { told, bareMs, bare: "a bulk insert" }, report);
  } finally {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(connection: Connection, people: number): Promise<void> {
  connect(connection);
  const world = { people, today: TODAY, awardsEach: 0 };
  await seedBench(jobActor("bench"), world, () => undefined).finally(disconnect);
}

type Measured = {
  readonly told: z.infer<typeof Told>;
  readonly bareMs: number;
  readonly bare: string;
};

function tell(kind: string, { told, bareMs, bare }: Measured, report: Report): void {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  report(
    figure(`import/awards/${kind}`, told.ms / bareMs, RATIO_GOAL, {
      unit: `times ${bare}`,
      detail: `${told.create} rows in ${seconds(told.ms)}; ${bare} ${seconds(bareMs)}`,
    }),
  );
  report(
    figure(`import/memory/${kind}`, told.growthMiB, GROWTH_GOAL_MIB, {
      unit: "MiB more at the most",
      detail: "of the process that imports, over what it had before",
    }),
  );
}

/** In a process of its own, so that its memory is its own. */
async function importAwards(connection: string): Promise<z.infer<typeof Told>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const file = path.join(folder, "awards.csv");
  await writeFile(file, awardsCsv(PEOPLE));
  const program = path.join(import.meta.dirname, "import-process.ts");
  const node = ["--expose-gc", "--import", "tsx", program, connection, file];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  await rm(folder, { recursive: true });
  return Told.parse(JSON.parse(output));
}

function awards(people: number) {
  const shape = shapeOf(people);
  const order = new Map(shape.credentials.map((id, index) => [id, index]));
  return Array.from({ length: people }, (_, n) =>
    awardRows(n, shape, { today: TODAY, awardsEach: AWARDS_EACH }).map((award) => ({
      ...award,
      email: `person.${n + 1}@bench.example`,
      code: `C-${(order.get(award.credentialId) ?? 0) + 1}`,
    })),
  ).flat();
}

function awardsCsv(people: number): string {
  const header = ["person", "credential", "issued_on", "expires_on", "proof"];
  const rows = awards(people).map(({ email, code, issuedOn, expiresOn }) => [
    ...[
      email,
      code,
      formatDay(issuedOn),
      expiresOn === null ? "" : formatDay(expiresOn),
      "attested",
    ],
  ]);
  return toCsv([header, ...rows]);
}

const COLUMNS = "person_id, credential_id, state, issued_on, expires_on, proof, source";

/** Into a table like the one for awards, with its keys, but without audit and projection. */
async function copyAwards(sql: Sql): Promise<number> {
  await likeAwards(sql);
  const lines = awards(PEOPLE).map(({ personId, credentialId, issuedOn, expiresOn }) => {
    const until = expiresOn === null ? "\\N" : formatDay(expiresOn);
    return `${personId}\t${credentialId}\tearned\t${formatDay(issuedOn)}\t${until}\tattested\tcopy\n`;
  });
  const started = performance.now();
  const stream = await sql`copy bare_awards (${sql.unsafe(COLUMNS)}) from stdin`.writable();
  for (let first = 0; first < lines.length; first += 1_000) {
    stream.write(lines.slice(first, first + 1_000).join(""));
  }
  stream.end();
  await finished(stream);
  return performance.now() - started;
}

async function insertAwards(sql: Sql): Promise<number> {
  await likeAwards(sql);
  const rows = awards(PEOPLE);
  const started = performance.now();
  for (let first = 0; first < rows.length; first += 5_000) {
    const some = rows.slice(first, first + 5_000);
    await sql`insert into bare_awards (${sql.unsafe(COLUMNS)})
      select p, c, 'earned', i, e, 'attested', 'insert' from unnest(
        ${some.map((row) => row.personId)}::uuid[], ${some.map((row) => row.credentialId)}::uuid[],
        ${some.map((row) => formatDay(row.issuedOn))}::date[],
        ${some.map((row) => (row.expiresOn === null ? null : formatDay(row.expiresOn)))}::date[]
      ) as row (p, c, i, e)`;
  }
  return performance.now() - started;
}

async function likeAwards(sql: Sql): Promise<void> {
  await sql`create table bare_awards (like awards including all)`;
  await sql`alter table bare_awards add foreign key (person_id) references people,
    add foreign key (credential_id) references credential_definitions`;
}
