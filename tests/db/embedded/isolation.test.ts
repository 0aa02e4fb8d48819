import type { Sql } from "postgres";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { open } from "@/db/client";
import { describeEachDatabase } from "@/tests/support/databases";

const CLIENTS = 8;
const TRANSACTIONS = 200;
const numbers = Array.from({ length: CLIENTS }, (_, number) => number);

describeEachDatabase("clients at the same time", (database) => {
  beforeAll(async () => {
    await database().sql.unsafe(`
      create table numbers (n int primary key, text text);
      create table notes (team int, text text);
      alter table notes enable row level security;
      alter table notes force row level security;
      create policy own_team on notes
        using (team = nullif(current_setting('test.team', true), '')::int);
      grant select, insert on notes to tessera_app`);
  });

  test("see their own team's rows in a transaction and leave nothing behind", async () => {
    const pool = clients(open(database().connection, CLIENTS));
    await Promise.all(numbers.map((team) => writeNotes(pool, team)));

    const { sql } = database();
    const rows =
      await sql`select team, count(*)::int as notes from notes group by team order by team`;
    const kept = TRANSACTIONS - Math.ceil(TRANSACTIONS / 7);
    expect(rows).toEqual(numbers.map((team) => ({ team, notes: kept })));
    const left = await Promise.all(
      numbers.map(
        () =>
          pool`select current_user = session_user as self, current_setting('test.team', true) as team`,
      ),
    );
    for (const row of left.flat()) expect([null, ""]).toContain(row.team);
    expect(left.flat().map((row) => row.self)).toEqual(numbers.map(() => true));
  });

  test.each([
    ["named", true],
    ["unnamed", false],
  ])("do not touch one another's %s statements by their errors", async (_what, prepare) => {
    const pool = clients(open(database().connection, CLIENTS));
    await pool`truncate numbers`;
    await Promise.all(numbers.map((client) => writeNumbers(pool, client, prepare)));
    expect(await pool`select count(*)::int as rows from numbers`).toEqual([{ rows: 6 * 50 }]);
  });
});

async function writeNotes(pool: Sql, team: number): Promise<void> {
  for (let turn = 0; turn < TRANSACTIONS; turn++) {
    const transaction = pool.begin(async (tx) => {
      await tx`
        select set_config('role', 'tessera_app', true), set_config('test.team', ${`${team}`}, true)`;
      await tx`insert into notes values (${team}, ${`${turn}`})`;
      expect(await tx`select distinct team from notes`).toEqual([{ team }]);
      if (turn % 7 === 0) await tx`insert into notes values (${team + 1}, 'not mine')`;
    });
    if (turn % 7 === 0) await expect(transaction).rejects.toMatchObject({ code: "42501" });
    else await transaction;
  }
}

async function writeNumbers(pool: Sql, client: number, prepare: boolean): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    const n = client * 1000 + turn;
    if (client % 4 === 0) {
      // A text of its own each time, so that it fails while it is being prepared.
      const wrong = pool.unsafe(`select missing_${n} from numbers where n = $1`, [n], { prepare });
      await expect(wrong).rejects.toMatchObject({ code: "42703" });
    } else {
      const long = "x".repeat(client === 1 ? 300_000 : 1); // arrives in several pieces
      const right = "insert into numbers values ($1, $2) returning n";
      expect(await pool.unsafe(right, [n, long], { prepare })).toEqual([{ n }]);
    }
  }
}

function clients(pool: Sql): Sql {
  onTestFinished(() => pool.end({ timeout: 1 }));
  return pool;
}
