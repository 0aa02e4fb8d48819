import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import type { RequirementId } from "@/lib/ids";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { ReviseRequirement } from "@/lib/requirement/revise-requirement";
import { type SuccessionProblem, succeed } from "@/lib/succession";
import { insertVersion } from "./insert-version";
import { versionProblems } from "./version-problems";

/** From a day on, something else is asked; the version before ends the day before. Throws NotFound. */
export const reviseRequirement = command<
  ReviseRequirement,
  Saved<typeof requirementVersions.$inferSelect>
>("requirement.write", "requirement.revise", async (tx, { requirementId, ...version }) => {
  const stays = await openVersions(tx, requirementId);
  const problems = await versionProblems(tx, version);
  if (problems.length > 0) return invalid(...problems);
  const { effectiveFrom: startsOn, effectiveUntil: endsOn } = version;
  const succession = succeed(stays, { startsOn, endsOn });
  if (!succession.ok) return invalid(PROBLEMS[succession.problem]);
  const { ends } = succession.value;
  if (ends) {
    await tx
      .update(requirementVersions)
      .set({ effectiveUntil: ends.endsOn })
      .where(eq(requirementVersions.id, ends.stay.id));
  }
  return insertVersion(tx, requirementId, { ...version, effectiveUntil: succession.value.endsOn });
});

/** Holds the requirement, so that its versions stay as they are read. */
async function openVersions(tx: Tx, requirementId: RequirementId) {
  const [requirement] = await tx
    .select({ id: requirements.id })
    .from(requirements)
    .where(eq(requirements.id, requirementId))
    .for("no key update");
  if (!requirement) throw new NotFound();
  return tx
    .select({
      id: requirementVersions.id,
      startsOn: requirementVersions.effectiveFrom,
      endsOn: requirementVersions.effectiveUntil,
    })
    .from(requirementVersions)
    .where(eq(requirementVersions.requirementId, requirementId));
}

const PROBLEMS = {
  "begins-then": problem(
    "effectiveFrom",
    "begins-then",
    "A version begins on this very day already: correct that.",
  ),
  overlaps: problem(
    "effectiveUntil",
    "versions-overlap",
    "The next version begins before that day.",
  ),
} satisfies Record<SuccessionProblem, unknown>;
