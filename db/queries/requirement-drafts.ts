import { eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { requirementDrafts } from "@/db/schema/requirement-drafts";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { teamMinimums } from "@/db/schema/team-minimums";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import type { RequirementDraftId } from "@/lib/ids";
import type { Pack } from "@/lib/requirement-pack/pack";
import {
  askedKey,
  MINIMUMS,
  type PackBase,
  type PackPlan,
  planPack,
} from "@/lib/requirement-pack/plan-pack";
import { competenciesIn, credentialsIn, proficiencyLevelsIn } from "./catalogue";
import { nameSearchFor } from "./name-search";

export type DraftRow = typeof requirementDrafts.$inferSelect;

/** All that is proposed, by name. */
export function draftsIn(actor: Actor): Promise<DraftRow[]> {
  return inScope(actor, (tx) =>
    tx.select().from(requirementDrafts).orderBy(sql`lower(${requirementDrafts.name})`),
  );
}

export function draftOf(actor: Actor, id: RequirementDraftId): Promise<DraftRow | null> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.select().from(requirementDrafts).where(eq(requirementDrafts.id, id));
    return row ?? null;
  });
}

/** What loading the pack would bring now. */
export function packPlanFor(actor: Actor, pack: Pack): Promise<PackPlan> {
  return inScope(actor, async () =>
    planPack(pack, await packBase(actor), <Id extends string>() => crypto.randomUUID() as Id),
  );
}

async function packBase(actor: Actor): Promise<PackBase> {
  const [search, drafts, asked, named] = await Promise.all([
    nameSearchFor(actor),
    draftsIn(actor),
    askedBy(actor),
    knownNames(actor),
  ]);
  const names = drafts.map(({ name }) => name.toLowerCase());
  return { ...search, drafts: new Set(names), asked, named: { ...named, role: () => true } };
}

function askedBy(actor: Actor): Promise<PackBase["asked"]> {
  return inScope(actor, async (tx) => {
    const versions = await tx
      .select({
        name: requirements.name,
        rule: requirementVersions.rule,
        roleIds: requirementVersions.scopeRoleIds,
      })
      .from(requirementVersions)
      .innerJoin(requirements, eq(requirements.id, requirementVersions.requirementId));
    const minimums = await tx.select({ rule: teamMinimums.target }).from(teamMinimums);
    const all = [
      ...versions.map((own) => ({ ...own, name: own.name.toLowerCase() })),
      ...minimums.map((own) => ({ ...own, name: MINIMUMS, roleIds: [] })),
    ];
    const byName = [...groupBy(all, ({ name }) => name)];
    return new Map(
      byName.map(([name, own]) => [
        name,
        new Set(own.map(({ rule, roleIds }) => askedKey(rule, roleIds))),
      ]),
    );
  });
}

async function knownNames(
  actor: Actor,
): Promise<Pick<PackBase["named"], "credential" | "competency">> {
  const [credentials, competencies, levels] = await Promise.all([
    credentialsIn(actor),
    competenciesIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  const credentialById = new Map(credentials.map((own) => [own.id, own]));
  const byId = new Map(competencies.map((own) => [own.id, own]));
  const scales = groupBy(levels, ({ frameworkId }) => frameworkId);
  return {
    credential: (id) => {
      const own = credentialById.get(id);
      return own ? { ...own, mergedInto: null } : null;
    },
    competency: (id) => {
      const own = byId.get(id);
      if (!own) return null;
      const ranks = (scales.get(own.frameworkId) ?? []).map(({ rank }) => rank);
      return { ...own, highest: ranks.length === 0 ? null : Math.max(...ranks) };
    },
  };
}
