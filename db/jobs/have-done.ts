import { type AskForJob, askForJob } from "@/db/commands/job/ask-for-job";
import { forgetJob } from "@/db/commands/job/forget-job";
import { Forbidden } from "@/db/errors";
import { importOf } from "@/db/queries/imports";
import { type Job, jobOf } from "@/db/queries/jobs";
import { type Actor, can } from "@/lib/access";
import type { ImportId, JobId } from "@/lib/ids";
import { isOpen } from "@/lib/job";
import { fail, ok, type Result } from "@/lib/result";
import { type Inputs, type JobKind, type JobProblem, KINDS } from "./kinds";
import { ownJobs } from "./process";
import { wake } from "./runner";

/** Where another process does it, so often it is looked whether it is done. */
const LOOK_EVERY_MS = 500;

/** Has something done, and answers how it ended; or how far it is when `patience` is at its end. */
export async function haveDone<Kind extends JobKind>(
  actor: Actor,
  asked: AskForJob<Kind>,
  patience: AbortSignal,
): Promise<Result<Job<Kind>, JobProblem<Kind>>> {
  const job = await askForJob(actor, asked);
  if (!job.ok) return fail(KINDS[asked.kind].unfinished(job.problem) as JobProblem<Kind>); // each in its own way
  const told = patience.aborted ? await jobOf(actor, job.value) : null; // before it can be done here
  wake();
  const seen = told ?? (await settled(actor, job.value, patience));
  if (!isOpen(seen.state)) await forgetJob(actor, seen.id); // whoever asked was told
  return ok({ ...seen, kind: asked.kind });
}

/** The same about an import that is there. Throws Forbidden and NotFound. */
export async function haveImportDone<Kind extends JobKind>(
  actor: Actor,
  { id, ...asked }: { readonly kind: Kind; readonly id: ImportId; readonly input: Inputs[Kind] },
  patience: AbortSignal,
): Promise<Result<Job<Kind>, JobProblem<Kind>>> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const { fileName } = await importOf(actor, id);
  const work = { ...asked, about: id, title: fileName, content: null };
  return haveDone(actor, work, patience);
}

/** A job once it has ended, or when `patience` is at its end. Throws NotFound. */
async function settled(actor: Actor, id: JobId, patience: AbortSignal): Promise<Job> {
  for (;;) {
    const news = newsOf(id, patience); // before looking, so that none is missed
    const job = await jobOf(actor, id);
    if (!isOpen(job.state) || patience.aborted) {
      news.ignore();
      return job;
    }
    await news.heard;
  }
}

/** Resolves when a job ended here, when it is time to look elsewhere, or when nobody waits any more. */
function newsOf(id: JobId, patience: AbortSignal) {
  const { ended } = ownJobs();
  let ignore: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    const hear = () => {
      ignore();
      resolve();
    };
    const later = setTimeout(hear, LOOK_EVERY_MS);
    ended.once(id, hear);
    patience.addEventListener("abort", hear);
    ignore = () => {
      clearTimeout(later);
      ended.off(id, hear);
      patience.removeEventListener("abort", hear);
    };
  });
  return { heard, ignore: () => ignore() };
}
