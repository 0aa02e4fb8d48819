import { and, eq, notInArray, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { jobs } from "@/db/schema/jobs";
import { type Actor, jobActor } from "@/lib/access";
import type { JobId } from "@/lib/ids";
import type { JobState, Progress, Unasked } from "@/lib/job";
import type { JobKind, Work } from "./kinds";
import type { JobOutcome } from "./outcome";

/** The installation itself: it keeps the book, whoever a job is done for. */
const LEDGER = jobActor("jobs");

/** So long a process may be silent before others say that its job was interrupted. */
const SILENT_FOR = sql`interval '30 seconds'`;

/** A job that this process has to do. */
export type Claimed = Work & {
  readonly id: JobId;
  readonly kind: JobKind;
  readonly actor: Actor;
};

/**
 * Takes the job that waits longest; null where none does. `for update skip locked`: two processes never
 * take the same one, and neither waits for the other.
 */
export function claim(runner: string): Promise<Claimed | null> {
  return inScope(LEDGER, async (tx) => {
    const [first] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(eq(jobs.state, "waiting"))
      .orderBy(jobs.createdAt)
      .limit(1)
      .for("update", { skipLocked: true });
    if (!first) return null;
    const [taken] = await tx
      .update(jobs)
      .set({ state: "running", runner, beatAt: sql`now()` })
      .where(eq(jobs.id, first.id))
      .returning();
    return (taken ?? null) as Claimed | null; // kind and input were written together: see ask-for-job.ts
  });
}

/** A job, and the process that has taken it. */
export type Own = { readonly id: JobId; readonly runner: string };

/**
 * Takes what is done now and then without anybody asking; null where another process is at it. It waits
 * for nobody, so that it is never claimed.
 */
export function take(
  runner: string,
  {
    kind,
    about,
    title,
  }: { readonly kind: Unasked; readonly about: string; readonly title: string },
): Promise<Own | null> {
  const at = sql`now()`;
  return inScope(LEDGER, async (tx) => {
    await tx.delete(jobs).where(and(eq(jobs.about, about), eq(jobs.state, "interrupted")));
    const [own] = await tx
      .insert(jobs)
      .values({
        ...{ kind, about, title, runner, actor: LEDGER, input: {} },
        ...{ state: "running", createdAt: now(), beatAt: at },
      })
      .onConflictDoNothing()
      .returning({ id: jobs.id });
    return own ? { id: own.id, runner } : null;
  });
}

/** Gives it back: nobody has to be told how it ended. */
export function giveBack(own: Own): Promise<void> {
  return inScope(LEDGER, async (tx) => {
    await tx.delete(jobs).where(isOurs(own));
  });
}

/** Says that the job is still being done, and how far it is. Answers whether it should go on. */
export function beat(job: Own, progress: Progress | null): Promise<"on" | "cancel" | "lost"> {
  return inScope(LEDGER, async (tx) => {
    const [own] = await tx
      .update(jobs)
      .set({ ...progress, beatAt: sql`now()` })
      .where(isOurs(job))
      .returning({ wantsCancel: jobs.wantsCancel });
    if (!own) return "lost";
    return own.wantsCancel ? "cancel" : "on";
  });
}

/** Ends a job within a transaction of its own work. Answers false where somebody else has ended it. */
export async function endIn(
  tx: Tx,
  job: Own,
  state: JobState,
  outcome: JobOutcome | null,
): Promise<boolean> {
  const ended = { state, outcome, content: null, endedAt: now() };
  const own = await tx.update(jobs).set(ended).where(isOurs(job)).returning({ id: jobs.id });
  return own.length > 0;
}

/** The same in a transaction by itself. */
export function end(job: Own, state: JobState, outcome: JobOutcome | null): Promise<boolean> {
  return inScope(LEDGER, (tx) => endIn(tx, job, state, outcome));
}

/**
 * Ends what nobody has been heard of for too long; or at all, where there can be no other process. `running`
 * is what this one does. The others' transactions went with them: nothing was written.
 */
export function endSilent(
  running: readonly JobId[],
  { isAlone }: { readonly isAlone: boolean },
): Promise<void> {
  const isSilent = isAlone ? undefined : sql`${jobs.beatAt} < now() - ${SILENT_FOR}`;
  return inScope(LEDGER, async (tx) => {
    await tx
      .update(jobs)
      .set({ state: "interrupted", content: null, endedAt: now() })
      .where(and(eq(jobs.state, "running"), notInArray(jobs.id, [...running]), isSilent));
  });
}

function isOurs({ id, runner }: Own) {
  return and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.runner, runner));
}
