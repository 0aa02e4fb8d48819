"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { forgetJob } from "@/db/commands/job/forget-job";
import { Forbidden } from "@/db/errors";
import { can } from "@/lib/access";
import { JobId } from "@/lib/ids";

/** What came to nothing was seen. */
export const dismiss = action(z.object({ jobId: JobId }), async (actor, { jobId }) => {
  if (!can(actor, "requirement.write")) throw new Forbidden("requirement.write");
  await forgetJob(actor, jobId);
  revalidatePath(paths.requirements());
  return done();
});
