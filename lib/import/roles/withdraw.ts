import { addDays, type Day } from "@/lib/calendar";
import type { CompetencyId, FrameworkId, RoleId } from "@/lib/ids";
import type { Draft } from "@/lib/import/plan/draft";
import type { Preset } from "@/lib/import/presets/preset";
import { isOn } from "@/lib/span";
import type { RolesBase } from "./roles-base";
import { pairKey } from "./write-asked";

/** What the rows of a file name, also those that were refused or wait. */
export type Named = {
  readonly competencies: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** See `pairKey`. */
  readonly pairs: ReadonlySet<string>;
};

export type Leaving = {
  readonly from: Day;
  readonly frameworkId: FrameworkId;
  /** Of what the file names all that there is. */
  readonly lists: Preset["lists"];
  readonly named: Named;
  /** What may be something else in the file, and stays until somebody has decided. */
  readonly waiting: ReadonlySet<string>;
};

/** The competencies and roles of the framework that a file, which lists all of them, does not name. */
export function lacking(base: RolesBase, { from, frameworkId, lists, named, waiting }: Leaving) {
  return {
    competencies: base.competencies.filter(
      (own) =>
        lists.includes("competencies") &&
        own.frameworkId === frameworkId &&
        own.startsOn !== from &&
        isOn(from, own.startsOn, own.endsOn) &&
        !named.competencies.has(own.id) &&
        !waiting.has(own.id),
    ),
    roles: base.roles.filter(
      (own) =>
        lists.includes("roles") &&
        own.frameworkId === frameworkId &&
        !named.roles.has(own.id) &&
        !waiting.has(own.id),
    ),
  };
}

/**
 * Ends what a new version lacks the day before it begins. What began with this very version stays: a
 * second file of the same version corrects it and adds to it.
 */
export function withdraw(base: RolesBase, leaving: Leaving, draft: Draft): void {
  const { from, waiting } = leaving;
  const endsOn = addDays(from, -1);
  const gone = lacking(base, leaving);
  for (const own of gone.competencies) draft.update("competencies", { ...own, endsOn });
  const isGone = {
    competency: new Set<CompetencyId>(gone.competencies.map(({ id }) => id)),
    role: new Set<RoleId>(gone.roles.map(({ id }) => id)),
  };
  const own = new Set(
    base.competencies
      .filter(({ frameworkId }) => frameworkId === leaving.frameworkId)
      .map(({ id }) => id),
  );
  for (const stay of base.roleCompetencies) {
    if (stay.startsOn === from || !isOn(from, stay.startsOn, stay.endsOn)) continue;
    if (waiting.has(stay.competencyId) || waiting.has(stay.roleId)) continue;
    const isDropped =
      own.has(stay.competencyId) && (isGone.role.has(stay.roleId) || isUnnamed(stay, leaving));
    if (isDropped || isGone.competency.has(stay.competencyId)) {
      draft.update("roleCompetencies", { ...stay, endsOn });
    }
  }
}

/** Of a role that the file names, a competency that it does not name with it. */
function isUnnamed(
  pair: { readonly roleId: RoleId; readonly competencyId: CompetencyId },
  { lists, named }: Leaving,
): boolean {
  return lists.includes("asked") && named.roles.has(pair.roleId) && !named.pairs.has(pairKey(pair));
}
