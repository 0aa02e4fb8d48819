import { and, eq, notInArray } from "drizzle-orm";
import { command } from "@/db/command";
import { jobs } from "@/db/schema/jobs";
import type { JobId } from "@/lib/ids";
import { OPEN_STATES } from "@/lib/job";

/** Forgets a job that has ended, once somebody was told how. */
export const forgetJob = command<JobId, void>("job.write", "job.forget", async (tx, id) => {
  await tx.delete(jobs).where(and(eq(jobs.id, id), notInArray(jobs.state, [...OPEN_STATES])));
});
