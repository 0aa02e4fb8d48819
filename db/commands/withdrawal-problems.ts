import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { type Day, formatDay } from "@/lib/calendar";
import type { CompetencyId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";

/** Nothing new is said of a competency after its framework withdrew it; `last` is null for an open end. */
export async function withdrawalProblems(
  tx: Tx,
  { competencyId }: { readonly competencyId: CompetencyId },
  { field, last }: { readonly field: string; readonly last: Day | null },
): Promise<InputProblem[]> {
  const [found] = await tx
    .select({ endsOn: competencies.endsOn })
    .from(competencies)
    .where(eq(competencies.id, competencyId));
  const endsOn = found?.endsOn ?? null;
  if (endsOn === null || (last !== null && last <= endsOn)) return [];
  const message = `The competency was withdrawn: its last day was ${formatDay(endsOn)}.`;
  return [problem(field, "competency-withdrawn", message)];
}
