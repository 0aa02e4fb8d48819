import type { Day } from "@/lib/calendar";
import { type Edition, NO_EDITION } from "@/lib/framework/difference";
import { groupBy } from "@/lib/group-by";
import type { FrameworkId } from "@/lib/ids";
import type { Shown } from "@/lib/import/plan/plan";
import { isOn } from "@/lib/span";
import type { RolesBase } from "./roles-base";
import { pairKey, showAsked } from "./write-asked";

/**
 * What a framework says on a day: its competencies, in the newest words, and what roles ask of them.
 * One that a later version adds is among them already, asked by nobody.
 */
export function editionOn(base: RolesBase, frameworkId: FrameworkId, asOf: Day): Edition {
  const meanings = groupBy(base.competencyLevels, ({ competencyId }) => competencyId);
  const own = base.competencies.filter(
    (one) => one.frameworkId === frameworkId && isOn(asOf, null, one.endsOn),
  );
  const ids = new Set(own.map(({ id }) => id));
  const asked = base.roleCompetencies.filter(
    ({ competencyId, startsOn, endsOn }) => ids.has(competencyId) && isOn(asOf, startsOn, endsOn),
  );
  const asking = new Set(asked.map(({ roleId }) => roleId));
  return {
    ...NO_EDITION,
    competency: new Map(
      own.map(({ id, name, code, sourceKey, description, area }): [string, Shown] => [
        id,
        {
          ...{ name, code, key: sourceKey, description, area },
          ...Object.fromEntries(
            (meanings.get(id) ?? []).map((level) => [`level_${level.rank}`, level.description]),
          ),
        },
      ]),
    ),
    role: new Map(
      base.roles
        .filter(({ id }) => asking.has(id))
        .map(({ id, name, family, description, codes }): [string, Shown] => [
          id,
          { name, family, description, codes: codes.join("; ") || null },
        ]),
    ),
    asked: new Map(asked.map((pair): [string, Shown] => [pairKey(pair), showAsked(pair)])),
  };
}
