import { Forbidden, NotFound } from "@/db/errors";
import type { JobState } from "@/lib/job";
import { fail, ok, type Result } from "@/lib/result";
import { type Answers, type JobKind, type JobProblem, KINDS } from "./kinds";
import type { JobOutcome } from "./outcome";

/**
 * What a job that has ended answers to whoever asked for it; throws what it threw, and an error where it
 * failed by a fault of ours.
 */
export function answerOf<Kind extends JobKind>({
  kind,
  state,
  outcome,
}: Ended<Kind>): Result<Answers[Kind], JobProblem<Kind>> {
  if (state === "cancelled" || state === "interrupted") {
    return fail(KINDS[kind].unfinished(state) as JobProblem<Kind>); // each says it in its own way
  }
  if (!outcome) throw new Error("A job failed, as the log says.");
  if ("thrown" in outcome) {
    throw outcome.thrown === "forbidden" ? new Forbidden(outcome.permission) : new NotFound();
  }
  if (!outcome.ok) return fail(outcome.problem as JobProblem<Kind>); // what its kind answered
  return ok(outcome.value as Answers[Kind]); // what its kind told: see kinds.ts
}

type Ended<Kind> = {
  readonly kind: Kind;
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
};
