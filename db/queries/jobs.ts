import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import type { JobKind } from "@/db/jobs/kinds";
import { JobOutcome } from "@/db/jobs/outcome";
import { jobs } from "@/db/schema/jobs";
import type { Actor } from "@/lib/access";
import type { JobId } from "@/lib/ids";
import { type JobState, OPEN_STATES, type Progress, UNASKED } from "@/lib/job";

/** A job as whoever waits for it sees it. */
export type Job<Kind extends JobKind = JobKind> = {
  readonly id: JobId;
  readonly kind: Kind;
  readonly about: string;
  readonly title: string;
  readonly state: JobState;
  /** Null before anything is known. */
  readonly progress: Progress | null;
  /** Null while it is open, and where there is nothing to say but its state. */
  readonly outcome: JobOutcome | null;
};

/** Throws NotFound. */
export async function jobOf(actor: Actor, id: JobId): Promise<Job> {
  const [found] = await inScope(actor, (tx) => tx.select(TOLD).from(jobs).where(eq(jobs.id, id)));
  if (!found) throw new NotFound();
  return asJob(found);
}

/** The latest job about something; null where there was none. */
export async function latestJobAbout(actor: Actor, about: string): Promise<Job | null> {
  const [found] = await inScope(actor, (tx) =>
    tx.select(TOLD).from(jobs).where(eq(jobs.about, about)).orderBy(desc(jobs.createdAt)).limit(1),
  );
  return found ? asJob(found) : null;
}

/** What is being done, or waits to be, because somebody asked for it; the latest first. */
export async function openJobs(actor: Actor): Promise<Job[]> {
  const open = and(inArray(jobs.state, [...OPEN_STATES]), notInArray(jobs.kind, [...UNASKED]));
  const found = await inScope(actor, (tx) =>
    tx.select(TOLD).from(jobs).where(open).orderBy(desc(jobs.createdAt)),
  );
  return found.map(asJob);
}

const TOLD = {
  ...{ id: jobs.id, kind: jobs.kind, about: jobs.about, title: jobs.title, state: jobs.state },
  ...{ stage: jobs.stage, done: jobs.done, total: jobs.total, outcome: jobs.outcome },
};

type Told = Pick<typeof jobs.$inferSelect, keyof typeof TOLD>;

function asJob({ stage, done, total, kind, outcome, ...own }: Told): Job {
  return {
    ...own,
    kind: kind as JobKind, // nothing else is written: see ask-for-job.ts
    progress: stage && { stage, done, total },
    outcome: outcome === null ? null : JobOutcome.parse(outcome),
  };
}
