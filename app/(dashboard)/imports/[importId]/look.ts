import "server-only";
import { PAGE_WAITS_MS } from "@/app/_server/import-work";
import { NotFound, nullIfNotFound } from "@/db/errors";
import { answerOf } from "@/db/jobs/answer-of";
import { haveImportDone } from "@/db/jobs/have-done";
import type { ImportJobKind } from "@/db/jobs/kinds";
import { importHeadOf, isCurrent } from "@/db/queries/import-answer";
import { type Job, latestJobAbout } from "@/db/queries/jobs";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportHead } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import { isOpen } from "@/lib/job";

/** What there is to see of an import at this moment. */
export type Look =
  | { readonly is: "at-work"; readonly job: Job<ImportJobKind> }
  /** Its file was not read to the end, or cannot be imported: there is no import. */
  | { readonly is: "never-begun"; readonly job: Job<ImportJobKind> }
  | { readonly is: "refused"; readonly problem: ImportProblem }
  /** With the last that was tried, where nobody was told how it ended. */
  | { readonly is: "there"; readonly head: ImportHead; readonly job: Job<ImportJobKind> | null };

/** A draft that would not do any more what was shown last is planned anew. Throws NotFound. */
export async function lookAt(actor: Actor, id: ImportId): Promise<Look> {
  const job = await latestJobAbout(actor, id);
  if (job && isOpen(job.state)) return { is: "at-work", job };
  const head = await importHeadOf(actor, id).catch(nullIfNotFound);
  if (!head) {
    if (job) return { is: "never-begun", job };
    throw new NotFound();
  }
  if (head.state !== "draft" || (await isCurrent(actor, id))) return { is: "there", head, job };
  const asked = { kind: "import.preview", id, input: {} } as const;
  const anew = await haveImportDone(actor, asked, AbortSignal.timeout(PAGE_WAITS_MS));
  if (!anew.ok) return lookAgain(actor, id, anew.problem);
  if (isOpen(anew.value.state)) return { is: "at-work", job: anew.value };
  const answer = answerOf(anew.value);
  if (!answer.ok) return { is: "refused", problem: answer.problem };
  return { is: "there", head: await importHeadOf(actor, id), job };
}

/** Somebody else was faster. */
async function lookAgain(actor: Actor, id: ImportId, problem: ImportProblem): Promise<Look> {
  const job = await latestJobAbout(actor, id);
  return job && isOpen(job.state) ? { is: "at-work", job } : { is: "refused", problem };
}
