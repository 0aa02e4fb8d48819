import { asc, eq, inArray, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { competencyWordings } from "@/db/schema/competency-wordings";
import { frameworkVersions } from "@/db/schema/framework-versions";
import type { Actor } from "@/lib/access";
import type { CompetencyId, FrameworkId } from "@/lib/ids";

/** The editions of all frameworks, or of one, in the order of their first days. */
export function frameworkVersionsIn(actor: Actor, frameworkId: FrameworkId | null = null) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(frameworkVersions)
      .where(frameworkId === null ? undefined : eq(frameworkVersions.frameworkId, frameworkId))
      .orderBy(sql`${frameworkVersions.effectiveFrom} nulls first`),
  );
}

/** What competencies were called and meant before they were what they are now, the earliest first. */
export function wordingsOf(actor: Actor, competencyIds: readonly CompetencyId[]) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(competencyWordings)
      .where(inArray(competencyWordings.competencyId, [...competencyIds]))
      .orderBy(asc(competencyWordings.endsOn)),
  );
}
