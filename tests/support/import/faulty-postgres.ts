/**
 * Stands in for the driver, as `vi.mock("postgres", …)` wants it: the n-th call of the application's
 * client fails as it is told to.
 */
import type { Sql, TransactionSql } from "postgres";
import { vi } from "vitest";

const { default: postgres } = await vi.importActual<{ default: typeof import("postgres") }>(
  "postgres",
);

/** The codes with which PostgreSQL refuses. */
export const FAULTS = {
  "serialisation failure": "40001",
  "time-out": "57014",
  "out of memory": "53200",
  "connection failure": "08006",
} as const;

export type Fault = keyof typeof FAULTS;

type Plan = { readonly fault: Fault; readonly at: number; calls: number; isOver: boolean };

let plan: Plan | null = null;

/** Runs it with a fault at its n-th call; whether it came to that call, and what became of it. */
export async function withFault<Value>(
  fault: Fault,
  at: number,
  work: () => Promise<Value>,
): Promise<{ readonly isReached: boolean; readonly outcome: PromiseSettledResult<Value> }> {
  const own: Plan = { fault, at, calls: 0, isOver: false };
  plan = own;
  const [outcome] = await Promise.allSettled([work()]);
  plan = null;
  return { isReached: own.isOver, outcome };
}

/** The fault, where this call is the one that fails. */
function failing(): Fault | null {
  if (!plan || plan.isOver) return null;
  plan.calls++;
  plan.isOver = plan.calls === plan.at;
  return plan.isOver ? plan.fault : null;
}

export const faultyPostgres = new Proxy(postgres, {
  apply: (target, self, parameters) => faulty(Reflect.apply(target, self, parameters)),
});

function faulty(sql: Sql): Sql {
  return new Proxy(sql, {
    get: (target, name) => {
      if (name === "unsafe") return unsafeOf(target);
      if (name === "begin") return beginOf(target);
      return Reflect.get(target, name);
    },
  });
}

type Work = (tx: TransactionSql) => Promise<unknown>;

/** Opening and closing a transaction are calls, too; the answer to the last may fail to come through. */
function beginOf(sql: Sql) {
  return async (work: Work) => {
    throwIfFailing();
    const value = await sql.begin(async (tx) => {
      const inside = new Proxy(tx, {
        get: (target, name) => (name === "unsafe" ? unsafeOf(target) : Reflect.get(target, name)),
      });
      const done = await work(inside);
      throwIfFailing();
      return done;
    });
    if (plan?.fault === "connection failure") throwIfFailing();
    return value;
  };
}

function throwIfFailing(): void {
  const fault = failing();
  if (fault) throw Object.assign(new Error(fault), { code: FAULTS[fault] });
}

/** The server itself refuses, so that the transaction is over, as in earnest. */
function unsafeOf(sql: Pick<Sql, "unsafe">): Sql["unsafe"] {
  return (query, parameters, options) => {
    const fault = failing();
    return fault
      ? sql.unsafe(`do $$ begin raise sqlstate '${FAULTS[fault]}'; end $$`)
      : sql.unsafe(query, parameters, options);
  };
}
