import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import type { RequirementId } from "@/lib/ids";

type Version = typeof requirementVersions.$inferSelect;
export type RequirementRow = typeof requirements.$inferSelect & {
  /** In order of their first day. */
  readonly versions: Version[];
};

/** Every requirement with all its versions, by regime and name. */
export function requirementsIn(actor: Actor): Promise<RequirementRow[]> {
  return inScope(actor, async (tx) => {
    const [rows, versions] = await Promise.all([
      tx
        .select()
        .from(requirements)
        .orderBy(asc(requirements.regime), sql`lower(${requirements.name})`),
      tx.select().from(requirementVersions).orderBy(asc(requirementVersions.effectiveFrom)),
    ]);
    const of = groupBy(versions, (version) => version.requirementId);
    return rows.map((row) => ({ ...row, versions: of.get(row.id) ?? [] }));
  });
}

/** The requirement that a version is of; null where there is none. */
export async function requirementOfVersion(
  actor: Actor,
  versionId: string,
): Promise<typeof requirements.$inferSelect | null> {
  const [found] = await inScope(actor, (tx) =>
    tx
      .select(getTableColumns(requirements))
      .from(requirements)
      .innerJoin(requirementVersions, eq(requirementVersions.requirementId, requirements.id))
      .where(eq(requirementVersions.id, versionId)),
  );
  return found ?? null;
}

export async function requirementOf(
  actor: Actor,
  requirementId: RequirementId,
): Promise<RequirementRow | null> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.select().from(requirements).where(eq(requirements.id, requirementId));
    if (!row) return null;
    const versions = await tx
      .select()
      .from(requirementVersions)
      .where(eq(requirementVersions.requirementId, requirementId))
      .orderBy(asc(requirementVersions.effectiveFrom));
    return { ...row, versions };
  });
}
