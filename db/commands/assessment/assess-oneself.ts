import { command } from "@/db/command";
import type { assessments } from "@/db/schema/assessments";
import type { Finding } from "@/lib/assessment/pasted-levels";
import type { Day } from "@/lib/calendar";
import type { Facet } from "@/lib/facts";
import type { Refusal } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";
import { assessCompetency } from "./assess-competency";

export type AssessOneself = {
  readonly findings: readonly Finding[];
  readonly assessedOn: Day;
  readonly facet: Facet | null;
};

type AssessmentRow = typeof assessments.$inferSelect;

/**
 * What somebody says of themselves about several competencies: all of it or nothing. It is no act on many
 * rows, which others would find in the list of those: each is theirs to correct by itself.
 */
export const assessOneself = command<
  AssessOneself,
  Result<AssessmentRow[], Refusal<AssessmentRow>>
>("assessment.write", "assessment.add", async (_tx, { findings, assessedOn, facet }, actor) => {
  const rows: AssessmentRow[] = [];
  for (const finding of findings) {
    const found = { ...finding, assessedOn, facet, expiresOn: null, note: null };
    const saved = await assessCompetency(actor, { ...found, assessor: "self" });
    if (!saved.ok) return saved;
    rows.push(saved.value);
  }
  return ok(rows);
});
