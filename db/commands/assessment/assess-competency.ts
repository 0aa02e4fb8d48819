import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { withdrawalProblems } from "@/db/commands/withdrawal-problems";
import { insertRow } from "@/db/rows/insert-row";
import { assessments } from "@/db/schema/assessments";
import type { AssessCompetency } from "@/lib/assessment/assess-competency";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import { proofProblems, usualProof } from "@/lib/award/proof-given";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

const REFUSALS = {
  assessments_day: problem(
    "assessedOn",
    "already-assessed",
    "There is an assessment of this kind from this very day: correct that.",
  ),
};

/** What the actor found; no assessment overwrites another. Throws NotFound for a person out of reach. */
export const assessCompetency = command<AssessCompetency, Saved<typeof assessments.$inferSelect>>(
  "assessment.write",
  "assessment.add",
  async (tx, { proof: given, ...input }, actor) => {
    await inReach(tx, input.personId);
    const proof = given ?? (input.assessor === "self" ? "claimed" : usualProof(actor));
    const found = { ...input, proof, assessedBy: actor.name };
    const problems = [
      ...spanProblems(found.assessedOn, found.expiresOn, "expiresOn"),
      ...proofProblems(actor, proof),
      ...assessorProblems(actor, found),
      ...(await problemsOfLevel(tx, found)),
      ...(await withdrawalProblems(tx, found, { field: "assessedOn", last: found.assessedOn })),
    ];
    return problems.length > 0 ? invalid(...problems) : insertRow(tx, assessments, found, REFUSALS);
  },
);
