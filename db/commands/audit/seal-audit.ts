import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { logLines } from "@/db/audit/log-lines";
import { newHash } from "@/db/audit/new-hash";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { databaseError } from "@/db/errors";
import { auditSealsOf } from "@/db/queries/audit-seals";
import { auditSeals } from "@/db/schema/audit-seals";
import type { Actor } from "@/lib/access";
import { OpenSeal, type Seal } from "@/lib/audit/seal";

/**
 * Seals what came into the audit log since the last seal. Null where there is nothing, where one after
 * another is just writing a change, and where another process did it first: the next time will do. `actor` is the
 * installation itself.
 */
export async function sealAudit(actor: Actor): Promise<Seal | null> {
  const upTo = await horizon(actor);
  if (upTo === null) return null;
  for (let last: Seal | null = null; ; ) {
    const next: Seal | null = await sealNext(actor, upTo);
    if (next === null) return last;
    last = next;
  }
}

/** lock_not_available: somebody is in the middle of a change. */
const BUSY = "55P03";
/** Where many write, a gap between two of them is soon there, but seldom at once. */
const TRIES = 5;
const PAUSE_MS = 400;

/** The last change before which none can still appear; null where there is none, or no moment to see it. */
async function horizon(actor: Actor): Promise<number | null> {
  for (let tries = 1; tries <= TRIES; tries++) {
    if (tries > 1) await sleep(PAUSE_MS);
    const seen = await horizonNow(actor);
    if (seen !== "busy") return seen;
  }
  return null;
}

/** In a transaction of its own, as short as can be. */
async function horizonNow(actor: Actor): Promise<number | null | "busy"> {
  try {
    return await inScope(actor, async (tx) => {
      const [row] = await tx.execute<{ seq: string | null }>(sql`select audit_horizon() as seq`);
      return row?.seq ? Number(row.seq) : null;
    });
  } catch (error) {
    if (databaseError(error)?.code === BUSY) return "busy";
    throw error;
  }
}

/** What an import of a million rows leaves is sealed in parts: on the embedded database all others wait for one. */
const MOST_IN_A_SEAL = 10_000;

/** Seals the next changes, up to one that all are sealed to in the end; null where none is left. */
const sealNext = command<number, Seal | null>(
  "audit.read",
  "audit.seal",
  async (tx, upTo, actor) => {
    const [last] = await auditSealsOf(actor, { limit: 1 });
    const open = new OpenSeal(last ?? null, newHash);
    let [count, lastSeq] = [0, 0];
    for await (const lines of logLines(tx, { after: last?.lastSeq, upTo })) {
      for (const line of lines) {
        open.add(line);
        lastSeq = line.seq;
      }
      count += lines.length;
      if (count >= MOST_IN_A_SEAL) break;
    }
    if (count === 0) return null;
    const seal = open.close(lastSeq);
    const sealed = await tx
      .insert(auditSeals)
      .values({ ...seal, sealedAt: now() })
      .onConflictDoNothing()
      .returning({ number: auditSeals.number });
    return sealed.length > 0 ? seal : null;
  },
);
