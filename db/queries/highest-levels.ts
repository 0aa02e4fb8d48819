import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import type { CompetencyId } from "@/lib/ids";

/** The highest level of each competency's framework, null where that has none; unknown ones are absent. */
export async function highestLevels(
  tx: Tx,
  ids: readonly CompetencyId[],
): Promise<ReadonlyMap<CompetencyId, number | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: competencies.id,
      highest: sql<number | null>`max(${proficiencyLevels.rank})`,
    })
    .from(competencies)
    .leftJoin(proficiencyLevels, eq(proficiencyLevels.frameworkId, competencies.frameworkId))
    .where(inArray(competencies.id, [...ids]))
    .groupBy(competencies.id);
  return new Map(rows.map(({ id, highest }) => [id, highest]));
}
