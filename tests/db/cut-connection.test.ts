import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { issuers } from "@/db/schema/issuers";
import { diceOf } from "@/db/seed/dice";
import { jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";

const WORKERS = 12;
const ROUNDS = 10;
const STEPS = 6;

/** Where a transaction is when its connection goes: in a statement, between two, in a savepoint. */
const PLACES: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  statement: (tx) => tx.execute(sql`select pg_sleep(0.02)`),
  "two statements": (tx) => Promise.all([1, 2].map(() => tx.execute(sql`select pg_sleep(0.01)`))),
  waiting: () => sleep(20),
  turns: async () => {
    for (let turn = 0; turn < 40; turn++) await nextTurn();
  },
  savepoint: (tx) =>
    tx.transaction(async (inner) => {
      await inner.execute(sql`select pg_sleep(0.01)`);
      await sleep(5);
    }),
};

describeEachDatabase(
  "connections that are cut",
  (database) => {
    /** Some rows with steps between; answers whether all of it was saved. */
    async function work(name: string, place: (tx: Tx) => Promise<unknown>): Promise<boolean> {
      const saving = inScope(jobActor(name), async (tx) => {
        for (let step = 0; step < STEPS; step++) {
          await tx.insert(issuers).values({ name: `${name} ${step}` });
          await place(tx);
        }
      });
      return saving.then(
        () => true,
        () => false,
      );
    }

    /** Not those that the driver opens just now: what it asks for itself, nobody can catch. */
    async function cutSome(share: number): Promise<number> {
      const cut = await database().sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
        and query not like '%typarray%' and random() < ${share}`;
      return cut.length;
    }

    test("lose their transaction as a whole, and nobody else's", { timeout: 120_000 }, async () => {
      const dice = diceOf(7);
      const places = Object.values(PLACES);
      let cuts = 0;
      const outcomes = new Map<string, boolean>();
      for (let round = 0; round < ROUNDS || cuts < 100; round++) {
        let isDone = false;
        const working = Promise.all(
          Array.from({ length: WORKERS }, async () => {
            const name = `job ${randomUUID()}`;
            outcomes.set(name, await work(name, dice.one(places)));
          }),
        ).finally(() => {
          isDone = true;
        });
        while (!isDone) {
          await sleep(15);
          cuts += await cutSome(0.15);
        }
        await working;
      }
      const rows = await database().sql<{ actor: string; own: number; all: number }[]>`
      select actor, count(*)::int as all,
        count(*) filter (where after ->> 'name' like actor || ' %')::int as own
      from audit_events where entity = 'issuers' group by actor`;
      const written = new Map(rows.map(({ actor, ...counts }) => [actor, counts]));
      for (const [name, isSaved] of outcomes) {
        const whole = { own: STEPS, all: STEPS };
        // Cut in its very COMMIT, it may have been saved all the same.
        if (isSaved || written.has(name)) expect(written.get(name), name).toEqual(whole);
      }
      expect([...outcomes.values()].filter((isSaved) => isSaved).length).toBeGreaterThan(0);
      const [issued] = await database().sql`select count(*)::int as all from issuers`;
      expect(issued).toEqual({ all: rows.reduce((sum, row) => sum + row.all, 0) });
    });

    test("leave every place in the pool to the next", async () => {
      await cutSome(1);
      const started = performance.now();
      const answers = Array.from({ length: 40 }, () =>
        inScope(jobActor("next"), (tx) => tx.execute(sql`select pg_sleep(0.02)`)),
      );
      await Promise.all(answers);
      expect(performance.now() - started).toBeLessThan(2_000);
    });
  },
  ["PostgreSQL"],
);
