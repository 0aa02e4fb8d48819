import "server-only";
import { inScope } from "@/db/actor-scope";
import { badgesShowing } from "@/db/queries/badges";
import {
  competenciesIn,
  frameworksIn,
  mappingsOf,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import type { KnownCompetency } from "@/lib/badge/alignment/known-competency";
import { alignedIn, proposedMappings } from "@/lib/badge/proposed-mappings";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { CredentialId } from "@/lib/ids";
import { isOn } from "@/lib/span";

/** So many of the latest badges are read: most badges of one credential say the same. */
export const MOST_READ = 100;

/** What badges of the credential say that it shows, and nobody has mapped yet. */
export function proposalsFor(actor: Actor, id: CredentialId, asOf: Day) {
  return inScope(actor, async () => {
    const badges = await badgesShowing(actor, id, MOST_READ);
    const mapped = new Set((await mappingsOf(actor, id)).map((row) => row.competencyId));
    const said = badges.map(alignedIn);
    const isSilent = said.every(({ alignments, results }) => {
      return alignments.length === 0 && results.every((result) => result.alignments.length === 0);
    });
    const competencies = isSilent ? [] : await knownCompetencies(actor, asOf);
    return { read: badges.length, ...proposedMappings(said, { competencies, mapped }) };
  });
}

/** Those that can still be mapped, with their framework. */
async function knownCompetencies(actor: Actor, asOf: Day): Promise<KnownCompetency[]> {
  const [competencies, frameworks, levels] = await Promise.all([
    competenciesIn(actor),
    frameworksIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const scales = groupBy(levels, ({ frameworkId }) => frameworkId);
  return competencies.flatMap(({ id, name, code, sourceKey, frameworkId, endsOn }) => {
    const framework = byId.get(frameworkId);
    if (!framework || !isOn(asOf, null, endsOn)) return [];
    return { id, name, code, sourceKey, framework, levels: scales.get(frameworkId) ?? [] };
  });
}
