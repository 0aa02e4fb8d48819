import "server-only";
import { answerOf } from "@/db/jobs/answer-of";
import type { Answers, ImportJobKind } from "@/db/jobs/kinds";
import type { Job } from "@/db/queries/jobs";
import type { ImportId } from "@/lib/ids";
import type { ImportProblem } from "@/lib/import/import-problem";
import { isOpen } from "@/lib/job";
import type { Result } from "@/lib/result";
import { importProblemResponse } from "./importing";
import { ImportAtWorkItem } from "./items/import";

/** In the description of an operation that may take long. */
export const PREFER = {
  Prefer:
    "`respond-async, wait=5` (RFC 7240): answers 202 after so many seconds, with how far it is, and goes on. Without it, the answer comes when it is done.",
};

/** How long a caller waits for an answer: to the end, unless `Prefer` says `respond-async`. */
export function patienceOf(request: Request): AbortSignal {
  const prefer = request.headers.get("prefer") ?? "";
  if (!/\brespond-async\b/i.test(prefer)) return request.signal;
  const [, seconds = "0"] = /\bwait=(\d{1,4})\b/i.exec(prefer) ?? [];
  return lostAfter(Number(seconds) * 1_000, request.signal);
}

/**
 * Patience for so many milliseconds, or until the caller leaves. Held by its timer: a signal
 * made of others holds them weakly, and one that is collected never says that time is up.
 */
function lostAfter(ms: number, left: AbortSignal): AbortSignal {
  const patience = new AbortController();
  const lose = () => patience.abort();
  if (ms === 0 || left.aborted) lose();
  else {
    setTimeout(lose, ms).unref();
    left.addEventListener("abort", lose, { once: true });
  }
  return patience.signal;
}

/** What came of a job that was asked for; 202 where it is not done yet. */
export async function workResponse<Kind extends ImportJobKind>(
  id: ImportId,
  asked: Result<Job<Kind>, ImportProblem>,
  respond: (answer: Answers[Kind]) => Response | Promise<Response>,
): Promise<Response> {
  if (!asked.ok) return importProblemResponse(asked.problem);
  if (isOpen(asked.value.state)) return atWorkResponse(id, asked.value);
  const answer = answerOf(asked.value);
  return answer.ok ? respond(answer.value) : importProblemResponse(answer.problem);
}

/** Where to look how far it is. */
function atWorkResponse(id: ImportId, job: Job<ImportJobKind>): Response {
  const item = ImportAtWorkItem.encode({ id, work: workItem(job) });
  const headers = { Location: `/api/v1/imports/${id}`, "Cache-Control": "no-store" };
  return Response.json(item, { status: 202, headers });
}

const DOES = {
  "import.start": "read",
  "import.change": "preview",
  "import.preview": "preview",
  "import.commit": "commit",
  "import.undo": "undo",
} as const satisfies { [kind in ImportJobKind]: string };

/** A job as other programs see it. */
export function workItem({ kind, state, progress }: Job<ImportJobKind>) {
  const far = progress ?? { stage: null, done: 0, total: 0 };
  return { does: DOES[kind], state, ...far };
}
