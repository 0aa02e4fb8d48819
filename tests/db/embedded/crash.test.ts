import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { answers, clientOf, newFolder, run, until } from "@/tests/support/embedded";

const ROUNDS = 20;
const ROWS = 3;

test(`killed ${ROUNDS} times while writing, it keeps what it acknowledged and nothing by halves`, async () => {
  const embedded = await run(await newFolder());
  const sql = clientOf(embedded, 2);
  await sql`create table written (batch int, row int, primary key (batch, row))`;
  const acknowledged: number[] = [];
  let batch = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const writing = (async () => {
      for (;;) {
        batch += 1;
        await sql`insert into written select ${batch}, generate_series(1, ${ROWS}::int)`;
        acknowledged.push(batch);
      }
    })();
    await sleep(randomInt(20, 200));
    process.kill(embedded.pid(), "SIGKILL");
    await expect(writing).rejects.toThrow();
    await until(() => answers(sql), 15_000);
  }
  const rows = await sql<{ batch: number; rows: number }[]>`
    select batch, count(*)::int as rows from written group by batch`;
  const found = new Set(rows.map((row) => row.batch));
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
  expect(rows.filter((row) => row.rows !== ROWS)).toEqual([]);
  expect(embedded.health()).toEqual({ ready: true, reason: null, restarts: ROUNDS });
}, 240_000);
