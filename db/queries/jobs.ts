import { and, desc, eq, inArray, like, ne, notInArray, type SQL } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import type { ImportJobKind, JobKind, RequirementJobKind } from "@/db/jobs/kinds";
import { JobOutcome } from "@/db/jobs/outcome";
import { REQUIREMENT_KINDS } from "@/db/jobs/requirement-kinds";
import { jobs } from "@/db/schema/jobs";
import { type Actor, can, jobActor } from "@/lib/access";
import type { EvidencePackId, JobId, JourneyId } from "@/lib/ids";
import { type JobState, OPEN_STATES, type Progress } from "@/lib/job";

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
  return asJob<JobKind>(found);
}

/** The latest job about an import; null where there was none. */
export function latestJobAbout(actor: Actor, about: string): Promise<Job<ImportJobKind> | null> {
  return latestAbout<ImportJobKind>(actor, about);
}

/** The job that makes an evidence pack, or did not; null where there is none. */
export function packJobOf(actor: Actor, about: EvidencePackId): Promise<Job<"pack.make"> | null> {
  return latestAbout<"pack.make">(actor, about);
}

/** The latest job that looks for the plans of a journey, or did; null where there was none. */
export function planJobOf(actor: Actor, about: JourneyId): Promise<Job<"journey.plan"> | null> {
  return latestAbout<"journey.plan">(actor, about);
}

async function latestAbout<Kind extends JobKind>(
  actor: Actor,
  about: string,
): Promise<Job<Kind> | null> {
  const [found] = await inScope(actor, (tx) =>
    tx.select(TOLD).from(jobs).where(eq(jobs.about, about)).orderBy(desc(jobs.createdAt)).limit(1),
  );
  return found ? asJob<Kind>(found) : null;
}

/** What is being done with imports, or waits to be; the latest first. */
export async function openJobs(actor: Actor): Promise<Job<ImportJobKind>[]> {
  const open = and(inArray(jobs.state, [...OPEN_STATES]), like(jobs.kind, "import.%"));
  const found = await inScope(actor, (tx) =>
    tx.select(TOLD).from(jobs).where(open).orderBy(desc(jobs.createdAt)),
  );
  return found.map(asJob<ImportJobKind>);
}

/** What was asked for of evidence packs and is not one yet, or never was; the latest first. */
export async function packJobs(actor: Actor): Promise<Job<"pack.make">[]> {
  const unmade = and(eq(jobs.kind, "pack.make"), ne(jobs.state, "done"));
  const found = await inScope(actor, (tx) =>
    tx.select(TOLD).from(jobs).where(unmade).orderBy(desc(jobs.createdAt)),
  );
  return found.map(asJob<"pack.make">);
}

/**
 * What of that which is asked of people is being changed, or waits to be, for everybody who sees standings:
 * until it is done, those are the ones before. The latest first.
 */
export async function changesAtWork(actor: Actor): Promise<Job<RequirementJobKind>[]> {
  if (!can(actor, "self.read")) return [];
  return requirementJobs(jobActor("jobs"), inArray(jobs.state, [...OPEN_STATES]));
}

/** Changes of what is asked that came to nothing, and nobody was told; the latest first. */
export function failedChanges(actor: Actor): Promise<Job<RequirementJobKind>[]> {
  return requirementJobs(actor, notInArray(jobs.state, ["done", ...OPEN_STATES]));
}

async function requirementJobs(
  actor: Actor,
  inState: SQL | undefined,
): Promise<Job<RequirementJobKind>[]> {
  const found = await inScope(actor, (tx) =>
    tx
      .select(TOLD)
      .from(jobs)
      .where(and(inArray(jobs.kind, [...REQUIREMENT_KINDS]), inState))
      .orderBy(desc(jobs.createdAt)),
  );
  return found.map(asJob<RequirementJobKind>);
}

const TOLD = {
  ...{ id: jobs.id, kind: jobs.kind, about: jobs.about, title: jobs.title, state: jobs.state },
  ...{ stage: jobs.stage, done: jobs.done, total: jobs.total, outcome: jobs.outcome },
};

type Told = Pick<typeof jobs.$inferSelect, keyof typeof TOLD>;

function asJob<Kind extends JobKind>({
  stage,
  done,
  total,
  kind,
  outcome,
  ...own
}: Told): Job<Kind> {
  return {
    ...own,
    kind: kind as Kind, // about one thing nothing else is written: see ask-for-job.ts
    progress: stage && { stage, done, total },
    outcome: outcome === null ? null : JobOutcome.parse(outcome),
  };
}
