import { command } from "@/db/command";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { changeRow } from "@/db/rows/change-row";
import { insertRow } from "@/db/rows/insert-row";
import { removeRow } from "@/db/rows/remove-row";
import { competencyLevels } from "@/db/schema/competency-levels";
import type { DescribeLevel } from "@/lib/competency/describe-level";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";

const REFUSALS = {
  competency_levels_rank: problem(
    "description",
    "already-described",
    "Somebody has described this level meanwhile: load the page again to see it.",
  ),
};

/** Says what a level means for one competency, or takes that back. Throws NotFound. */
export const describeLevel = command<
  DescribeLevel,
  Saved<typeof competencyLevels.$inferSelect | null>
>(
  "catalogue.write",
  "competency.describe-level",
  async (tx, { competencyId, rank, description, facet, seen }) => {
    const problems = await problemsOfLevel(tx, { competencyId, level: rank });
    if (problems.length > 0) return invalid(...problems);
    if (seen !== null) {
      return description === null
        ? removeRow(tx, competencyLevels, seen)
        : changeRow(tx, competencyLevels, { ...seen, description, facet });
    }
    return description === null
      ? ok(null)
      : insertRow(tx, competencyLevels, { competencyId, rank, description, facet }, REFUSALS);
  },
);
