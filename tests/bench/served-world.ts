import type { BenchWorld } from "@/db/seed/bench/bench";
import { type ServedWorld, serveOnEmbedded, serveOnPostgres } from "@/scripts/steps/serve-world";
import { countStatements, type StatementCounter } from "./statement-counter";

export const PASSWORD = "a password for measuring";

/** The administrator's. */
export const TOKEN = "a-token-for-measuring-0123456789";

export type MeasuredWorld = ServedWorld & {
  /** Statements run since it was asked last; null where they cannot be counted. */
  takeStatements(): number | null;
};

/** A generated world on the embedded database, served. */
export async function serveEmbedded(world: BenchWorld): Promise<MeasuredWorld> {
  const served = await serveOnEmbedded(wishFor(world));
  return { ...served, takeStatements: () => null };
}

/** The same on this PostgreSQL server. */
export async function servePostgres(serverUrl: string, world: BenchWorld): Promise<MeasuredWorld> {
  const served = await serveOnPostgres(serverUrl, wishFor(world));
  return { ...served, takeStatements: () => null };
}

/** With its statements counted: what counts them takes its time, most where much is read. */
export async function serveCounted(serverUrl: string, world: BenchWorld): Promise<MeasuredWorld> {
  let counter: StatementCounter | null = null;
  const served = await serveOnPostgres(serverUrl, wishFor(world), async (url) => {
    counter = await countStatements(url);
    return counter.url;
  });
  return {
    ...served,
    takeStatements: () => counter?.take() ?? null,
    stop: async () => {
      await served.stop();
      await counter?.stop();
    },
  };
}

function wishFor(world: BenchWorld) {
  return { world: { kind: "bench", ...world }, password: PASSWORD, token: TOKEN } as const;
}
