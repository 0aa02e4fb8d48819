import { z } from "zod";
import { Forbidden, NotFound } from "@/db/errors";
import { PERMISSIONS } from "@/lib/access";
import type { JobProblem } from "./kinds";

/** What came of a job, as it is kept: what its function answered, or threw where it threw one of ours. */
export const JobOutcome = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.custom<JobProblem>() }),
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
