import "server-only";
import type { z } from "zod";
import type {
  CredentialItem,
  RequirementItem,
  RequirementVersionItem,
  RoleItem,
} from "@/app/_server/api/items/catalogue";
import type { CompetencyItem } from "@/app/_server/api/items/competency";
import { inScope } from "@/db/actor-scope";
import {
  aliasesOf,
  competenciesIn,
  credentialsIn,
  frameworksIn,
  levelDescriptionsOf,
  mappingsOf,
  proficiencyLevelsIn,
  roleCompetenciesOf,
  rolesIn,
} from "@/db/queries/catalogue";
import { type RequirementRow, requirementsIn } from "@/db/queries/requirements";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";

/** Every role with what it asks for. */
export function roleItems(actor: Actor): Promise<z.output<typeof RoleItem>[]> {
  return inScope(actor, async () => {
    const [roles, asked] = await Promise.all([rolesIn(actor), roleCompetenciesOf(actor)]);
    const of = groupBy(asked, (row) => row.roleId);
    return roles.map((role) => ({ ...role, competencies: of.get(role.id) ?? [] }));
  });
}

/** Every competency with its framework's levels and what they mean for it. */
export function competencyItems(actor: Actor): Promise<z.output<typeof CompetencyItem>[]> {
  return inScope(actor, async () => {
    const [competencies, frameworks, scale, described] = await Promise.all([
      competenciesIn(actor),
      frameworksIn(actor),
      proficiencyLevelsIn(actor),
      levelDescriptionsOf(actor),
    ]);
    const names = new Map(frameworks.map((framework) => [framework.id, framework.name]));
    const levels = groupBy(scale, (level) => level.frameworkId);
    const meant = new Map(described.map((row) => [`${row.competencyId} ${row.rank}`, row]));
    return competencies.map(({ frameworkId, ...competency }) => ({
      ...competency,
      framework: { id: frameworkId, name: names.get(frameworkId) ?? "" },
      levels: (levels.get(frameworkId) ?? []).map(({ rank, name }) => {
        const { description = null, facet = null } = meant.get(`${competency.id} ${rank}`) ?? {};
        return { rank, name, description, facet };
      }),
    }));
  });
}

/** Every credential with its other names and what it shows. */
export function credentialItems(actor: Actor): Promise<z.output<typeof CredentialItem>[]> {
  return inScope(actor, async () => {
    const [credentials, aliases, mappings] = await Promise.all([
      credentialsIn(actor),
      aliasesOf(actor),
      mappingsOf(actor),
    ]);
    const namesOf = groupBy(aliases, (alias) => alias.credentialId);
    const shownBy = groupBy(mappings, (mapping) => mapping.credentialId);
    return credentials.map((credential) => ({
      ...credential,
      aliases: namesOf.get(credential.id) ?? [],
      mappings: shownBy.get(credential.id) ?? [],
    }));
  });
}

export async function requirementItems(actor: Actor): Promise<z.output<typeof RequirementItem>[]> {
  return (await requirementsIn(actor)).map(requirementItem);
}

export function requirementItem({
  versions,
  ...requirement
}: RequirementRow): z.output<typeof RequirementItem> {
  return { ...requirement, versions: versions.map(versionItem) };
}

export function versionItem({
  scopeTeamIds: teamIds,
  scopeRoleIds: roleIds,
  ...version
}: RequirementRow["versions"][number]): z.output<typeof RequirementVersionItem> {
  return { ...version, scope: { teamIds, roleIds } };
}

/** The one with this id. Throws where it is gone again. */
export function itemWith<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error("What was just written is not there.");
  return item;
}
