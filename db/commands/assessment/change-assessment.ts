import { command } from "@/db/command";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { differences, saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { assessments } from "@/db/schema/assessments";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import type { ChangeAssessment } from "@/lib/assessment/change-assessment";
import { proofAfterEdit, proofProblems, takeAwayProblems } from "@/lib/award/proof-given";
import { invalid, type Saved } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

/** Corrects an assessment; as with awards, an edit leaves a claim unless the editor gives a proof. */
export const changeAssessment = command<ChangeAssessment, Saved<typeof assessments.$inferSelect>>(
  "assessment.write",
  "assessment.change",
  async (tx, { proof: given, ...input }, actor) => {
    const found = await openRow(tx, assessments, input);
    if (!found.ok) return found;
    const current = found.value;
    const refused = [
      ...takeAwayProblems(actor, current.proof),
      ...(given === undefined ? [] : proofProblems(actor, given)),
    ];
    if (refused.length > 0) return invalid(...refused);
    const isEdited = Object.keys(differences(current, input)).length > 0;
    return saveRow(tx, assessments, current, {
      changes: { ...input, proof: isEdited ? proofAfterEdit(current.proof, given) : given },
      check: async (next) => [
        ...spanProblems(next.assessedOn, next.expiresOn, "expiresOn"),
        ...assessorProblems(actor, next),
        ...(await problemsOfLevel(tx, next)),
      ],
    });
  },
);
