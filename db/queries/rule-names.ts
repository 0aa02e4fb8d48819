import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { RuleNames } from "@/lib/format/rule";
import { competenciesIn, credentialsIn, proficiencyLevelsIn, rolesIn } from "./catalogue";
import { policyNamesFor } from "./policies";

/** How credentials, competencies, levels and roles are called, for rules that are to be read. */
export function ruleNamesFor(actor: Actor): Promise<RuleNames> {
  return inScope(actor, async () => {
    const [credentials, competencies, levels, roles, policy] = await Promise.all([
      credentialsIn(actor),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
      rolesIn(actor),
      policyNamesFor(actor),
    ]);
    const credentialNames = new Map(credentials.map(({ id, name }) => [id, name]));
    const competencyById = new Map(competencies.map((competency) => [competency.id, competency]));
    const levelNames = new Map(levels.map((l) => [`${l.frameworkId} ${l.rank}`, l.name]));
    const roleNames = new Map(roles.map(({ id, name }) => [id, name]));
    return {
      policy,
      role: (id) => roleNames.get(id) ?? "a role that is no longer known",
      credential: (id) => credentialNames.get(id) ?? "a credential that is no longer known",
      competency: (id) => competencyById.get(id)?.name ?? "a competency that is no longer known",
      level: (id, level) => {
        const name = levelNames.get(`${competencyById.get(id)?.frameworkId} ${level}`);
        return name ? `${level} ${name}` : String(level);
      },
    };
  });
}
