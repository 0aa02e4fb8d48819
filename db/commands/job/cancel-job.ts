import { and, eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { jobs } from "@/db/schema/jobs";
import type { JobId } from "@/lib/ids";

/**
 * Says that a job is not wanted any more: one that waits has ended with that, one that is being done
 * stops at its next step. Nothing happens to what has ended.
 */
export const cancelJob = command<JobId, void>("job.write", "job.cancel", async (tx, id) => {
  const own = eq(jobs.id, id);
  await tx
    .update(jobs)
    .set({ wantsCancel: true })
    .where(and(own, eq(jobs.state, "running")));
  await tx
    .update(jobs)
    .set({ state: "cancelled", content: null, endedAt: now() })
    .where(and(own, eq(jobs.state, "waiting")));
});
