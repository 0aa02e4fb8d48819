import { and, eq, notInArray } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import type { JobKind, Work } from "@/db/jobs/kinds";
import { jobs } from "@/db/schema/jobs";
import type { JobId } from "@/lib/ids";
import { OPEN_STATES } from "@/lib/job";
import { fail, ok, type Result } from "@/lib/result";

export type AskForJob<Kind extends JobKind = JobKind> = Work<Kind> & {
  readonly kind: Kind;
  /** What people call that which it is about. */
  readonly title: string;
};

/**
 * Writes down what is to be done, in the name of whoever asks. One thing at a time is done about the same:
 * where something is, that is the answer. What ended before is forgotten.
 */
export const askForJob = command<AskForJob, Result<JobId, "at-work">>(
  "job.write",
  "job.ask",
  async (tx, asked, actor) => {
    const { about } = asked;
    await tx
      .delete(jobs)
      .where(and(eq(jobs.about, about), notInArray(jobs.state, [...OPEN_STATES])));
    const own = { ...asked, actor, createdBy: actor.userId, createdAt: now() };
    const [job] = await tx
      .insert(jobs)
      .values(own)
      .onConflictDoNothing()
      .returning({ id: jobs.id });
    return job ? ok(job.id) : fail("at-work");
  },
);
