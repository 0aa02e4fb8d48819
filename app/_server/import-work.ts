import "server-only";
import { revalidatePath } from "next/cache";
import { answerOf } from "@/db/jobs/answer-of";
import { haveImportDone } from "@/db/jobs/have-done";
import type { Answers, ImportJobKind, Inputs } from "@/db/jobs/kinds";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportProblem } from "@/lib/import/import-problem";
import { isOpen } from "@/lib/job";
import { done, type Outcome, refused } from "./action";
import { paths } from "./paths";

/** So long a page waits for what is done at once as a rule; for the rest it shows how far it is. */
export const PAGE_WAITS_MS = 1_500;

/** Has something done with an import; what it answers where that was done at once is put into words. */
export async function workOnImport<Kind extends ImportJobKind>(
  actor: Actor,
  asked: { readonly kind: Kind; readonly id: ImportId; readonly input: Inputs[Kind] },
  wordsFor: (answer: Answers[Kind]) => string | undefined = () => undefined,
): Promise<Outcome> {
  const job = await haveImportDone(actor, asked, AbortSignal.timeout(PAGE_WAITS_MS));
  revalidatePath(paths.import(asked.id));
  if (!job.ok) return refused(problemWords(job.problem));
  if (isOpen(job.value.state)) return done();
  const answer = answerOf(job.value);
  return answer.ok ? done(wordsFor(answer.value)) : refused(problemWords(answer.problem));
}

export function problemWords({ message, hint }: ImportProblem): string {
  return `${message} ${hint}`.trim();
}
