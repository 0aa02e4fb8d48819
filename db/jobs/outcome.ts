import { z } from "zod";
import { Forbidden, NotFound } from "@/db/errors";
import { PERMISSIONS } from "@/lib/access";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { JobState } from "@/lib/job";
import { fail, ok, type Result } from "@/lib/result";
import type { Answers, JobKind } from "./kinds";

/** What came of a job, as it is kept: what its function answered, or threw where it threw one of ours. */
export const JobOutcome = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.custom<ImportProblem>() }),
  z.object({ thrown: z.literal("forbidden"), permission: z.enum(PERMISSIONS).nullable() }),
  z.object({ thrown: z.literal("not-found") }),
]);
export type JobOutcome = z.infer<typeof JobOutcome>;

/** Null for a surprise. */
export function thrownOutcome(error: unknown): JobOutcome | null {
  if (error instanceof Forbidden) return { thrown: "forbidden", permission: error.permission };
  if (error instanceof NotFound) return { thrown: "not-found" };
  return null;
}

/**
 * What a job that has ended answers to whoever asked for it; throws what it threw, and an error where it
 * failed by a fault of ours.
 */
export function answerOf<Kind extends JobKind>({
  state,
  outcome,
}: Ended<Kind>): Result<Answers[Kind], ImportProblem> {
  if (state === "cancelled" || state === "interrupted") return fail(importProblem(state));
  if (!outcome) throw new Error("A job failed, as the log says.");
  if ("thrown" in outcome) {
    throw outcome.thrown === "forbidden" ? new Forbidden(outcome.permission) : new NotFound();
  }
  if (!outcome.ok) return fail(outcome.problem);
  return ok(outcome.value as Answers[Kind]); // what its kind told: see kinds.ts
}

type Ended<Kind> = {
  readonly kind: Kind;
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
};
