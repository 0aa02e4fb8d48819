import "server-only";
import type { VersionEditorProps } from "@/components/requirement/version-editor";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  frameworksIn,
  issuersIn,
  proficiencyLevelsIn,
  rolesIn,
} from "@/db/queries/catalogue";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";

/** All that a version can name: what is on record only, or withdrawn by the day, is not offered. */
export function versionChoices(actor: Actor, asOf: Day): Promise<VersionEditorProps["choices"]> {
  return inScope(actor, async () => {
    const [credentials, issuers, competencies, frameworks, levels, roles, teams] =
      await Promise.all([
        credentialsIn(actor),
        issuersIn(actor),
        competenciesIn(actor),
        frameworksIn(actor),
        proficiencyLevelsIn(actor),
        rolesIn(actor),
        teamsOn(actor, asOf),
      ]);
    const nameOf = new Map<string, string>([...issuers, ...frameworks].map((o) => [o.id, o.name]));
    const option = ({ rank, name }: { rank: number; name: string }) => {
      return { value: `${rank}`, label: `${rank} ${name}` };
    };
    const scales = groupBy(levels, ({ frameworkId }) => frameworkId);
    return {
      credentials: credentials
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ id, name, code, issuerId }) => {
          const note = [code, issuerId && nameOf.get(issuerId)].filter(Boolean).join(" · ");
          return { value: id, label: name, note };
        }),
      competencies: competencies
        .filter(({ endsOn }) => endsOn === null || endsOn >= asOf)
        .map(({ id, name, area, frameworkId }) => {
          const note = [area, nameOf.get(frameworkId)].filter(Boolean).join(" · ");
          return { value: id, label: name, note, frameworkId };
        }),
      levels: Object.fromEntries([...scales].map(([id, own]) => [id, own.map(option)])),
      roles: roles.map(({ id, name }) => ({ value: id, label: name })),
      teams: teams.map(({ id, path }) => ({ value: id, label: path })),
    };
  });
}
