import { rolesIn } from "@/db/queries/catalogue";
import type { RequirementRow } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import type { PackRequirement } from "@/lib/pack/evidence";
import type { PackQuestion } from "@/lib/pack/question";
import { ruleSentence } from "@/lib/pack/reason-words";
import { termsOf } from "@/lib/requirement/terms";
import { versionOn } from "@/lib/requirement/version";

/** The requirements of a pack, each in the version that is in effect on the day, by regime and name. */
export async function requirementsInEffect(
  actor: Actor,
  { asOf, requirementIds }: PackQuestion,
  all: readonly RequirementRow[],
  paths: ReadonlyMap<TeamId, string>,
): Promise<PackRequirement[]> {
  const [names, roles] = await Promise.all([ruleNamesFor(actor), rolesIn(actor)]);
  const roleNames = new Map(roles.map(({ id, name }) => [id, name]));
  const chosen = all.filter(({ id }) => requirementIds?.includes(id) ?? true);
  const inEffect = chosen.flatMap((row): PackRequirement[] => {
    const version = versionOn(row.versions, asOf);
    if (!version) return [];
    const { effectiveFrom, effectiveUntil, rule } = version;
    const { id, name, description, regime, clause } = row;
    return [
      {
        ...{ id, name, description, regime, clause, rule, ...termsOf(version) },
        effectiveFrom: formatDay(effectiveFrom),
        effectiveUntil: effectiveUntil && formatDay(effectiveUntil),
        teams: version.scopeTeamIds.map((one) => paths.get(one) ?? one).sort(),
        roles: version.scopeRoleIds.map((one) => roleNames.get(one) ?? one).sort(),
        ruleInWords: ruleSentence(rule, names),
      },
    ];
  });
  const key = ({ regime, name, id }: PackRequirement) => `${regime ?? ""}\0${name}\0${id}`;
  return inEffect.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
