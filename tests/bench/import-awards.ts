import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import type { Options, Sql } from "postgres";
import { type Connection, connect, disconnect, open } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start";
import { migrate } from "@/db/migrate";
import { seedBench } from "@/db/seed/bench/bench";
import { awardRows } from "@/db/seed/bench/people";
import { shapeOf } from "@/db/seed/bench/shape";
import { jobActor } from "@/lib/access";
import { type Day, formatDay, parseIsoDay } from "@/lib/calendar";
import { newDatabase } from "@/scripts/steps/serve-world";
import { figure, type Report } from "./figure";
import { importApart, type Told } from "./import-apart";

const PEOPLE = 5_000;
const TIMES_MORE = 10;
const AWARDS_EACH = 20;
const TODAY = parseIsoDay("2026-11-22") as Day; // a day that there is

/** What an import on a kind of database is measured against. */
type Kind = {
  readonly name: string;
  /** The same rows written bare: into a table with the same keys, without audit and projection. */
  readonly bare: string;
  readonly write: (sql: Sql) => Promise<number>;
  readonly ratioGoal: number;
  readonly growthGoalMiB: number;
};

const POSTGRES: Kind = {
  ...{ name: "postgresql", bare: "COPY", write: copyAwards },
  ...{ ratioGoal: 2.5, growthGoalMiB: 400 },
};
/** It has no COPY over its socket. */
const EMBEDDED: Kind = {
  ...{ name: "embedded", bare: "a bulk insert", write: insertAwards },
  ...{ ratioGoal: 4, growthGoalMiB: 700 },
};
const MS_PER_ROW_GOAL = 1_000 / 15_000;
const LONGER_GOAL = 11;
const LARGER_GOAL = 1.1;
const MIB = 1024 * 1024;

/** 100,000 and 1,000,000 award rows on PostgreSQL, from bytes to committed. */
export async function benchImportPostgres(serverUrl: string, report: Report): Promise<void> {
  const few = await newDatabase(serverUrl);
  await fill(few, PEOPLE);
  const bareMs = await written(few, POSTGRES);
  const small = await importAwards({ connection: few, people: PEOPLE });
  tellSpeed(POSTGRES, small, bareMs, report);
  const many = await newDatabase(serverUrl);
  await fill(many, PEOPLE * TIMES_MORE);
  const large = await importAwards({ connection: many, people: PEOPLE * TIMES_MORE });
  tellGrowth(POSTGRES, small, large, report);
}

/** The same on the embedded database, whose process counts as well. */
export async function benchImportEmbedded(report: Report): Promise<void> {
  const small = await onEmbedded(PEOPLE, async (connection, beside) => {
    const bareMs = await written(connection, EMBEDDED);
    const told = await importAwards({ connection, people: PEOPLE, beside });
    tellSpeed(EMBEDDED, told, bareMs, report);
    return told;
  });
  const people = PEOPLE * TIMES_MORE;
  const large = await onEmbedded(people, (connection, beside) =>
    importAwards({ connection, people, beside }),
  );
  tellGrowth(EMBEDDED, small, large, report);
}

/** In a new folder; `beside` is the database's process. */
async function onEmbedded<Told>(
  people: number,
  work: (connection: Options<Record<string, never>>, beside: number) => Promise<Told>,
): Promise<Told> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const embedded = await startEmbedded(folder);
  try {
    await migrate(embedded.connection);
    await fill(embedded.connection, people);
    return await work(embedded.connection, embedded.pid());
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

async function written(connection: Connection, { write }: Kind): Promise<number> {
  const sql = open(connection, 1);
  return write(sql).finally(() => sql.end());
}

function tellSpeed(kind: Kind, { ms, create }: Told, bareMs: number, report: Report): void {
  report(
    figure(`import/awards/${kind.name}`, ms / bareMs, kind.ratioGoal, {
      unit: `times ${kind.bare}`,
      detail: `${create} rows in ${seconds(ms)}; ${kind.bare} ${seconds(bareMs)}`,
    }),
  );
  if (kind !== EMBEDDED) return;
  report(
    figure(`import/row/${kind.name}`, ms / create, MS_PER_ROW_GOAL, {
      unit: "ms per row",
      detail: `${Math.round((1_000 * create) / ms)} rows a second`,
    }),
  );
}

function tellGrowth(kind: Kind, small: Told, large: Told, report: Report): void {
  report(
    figure(`import/million/${kind.name}`, large.ms / small.ms, LONGER_GOAL, {
      unit: `times ${small.create} rows`,
      detail: `${large.create} rows in ${seconds(large.ms)}`,
    }),
  );
  report(
    figure(`import/memory/${kind.name}`, large.growthBytes / MIB, kind.growthGoalMiB, {
      unit: "MiB more at the most",
      detail: `for ${large.create} rows, over what the processes had before`,
    }),
  );
  report(
    figure(
      `import/memory-growth/${kind.name}`,
      large.growthBytes / small.growthBytes,
      LARGER_GOAL,
      {
        unit: `times ${small.create} rows`,
        detail: `${(small.growthBytes / MIB).toFixed(0)} MiB for ${small.create} rows`,
      },
    ),
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

type Importing = {
  readonly connection: Connection;
  readonly people: number;
  readonly beside?: number;
};

async function importAwards({ connection, people, beside }: Importing): Promise<Told> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const file = path.join(folder, "awards.csv");
  await writeFile(file, csvLines(people));
  const told = await importApart({ connection, file, commits: true, beside });
  await rm(folder, { recursive: true });
  return told;
}

function* awards(people: number) {
  const shape = shapeOf(people);
  const order = new Map(shape.credentials.map((id, index) => [id, index]));
  for (let n = 0; n < people; n++) {
    for (const award of awardRows(n, shape, { today: TODAY, awardsEach: AWARDS_EACH })) {
      const code = `C-${(order.get(award.credentialId) ?? 0) + 1}`;
      yield { ...award, email: `person.${n + 1}@bench.example`, code };
    }
  }
}

function* csvLines(people: number): Generator<string> {
  yield "person,credential,issued_on,expires_on,proof\n";
  for (const { email, code, issuedOn, expiresOn } of awards(people)) {
    const until = expiresOn === null ? "" : formatDay(expiresOn);
    yield `${email},${code},${formatDay(issuedOn)},${until},attested\n`;
  }
}

const COLUMNS = "person_id, credential_id, state, issued_on, expires_on, proof, source";

/** Into a table like the one for awards, with its keys, but without audit and projection. */
async function copyAwards(sql: Sql): Promise<number> {
  await likeAwards(sql);
  const lines = Array.from(awards(PEOPLE), ({ personId, credentialId, issuedOn, expiresOn }) => {
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
  const rows = [...awards(PEOPLE)];
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
