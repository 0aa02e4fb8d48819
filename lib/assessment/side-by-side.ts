import type { Day } from "@/lib/calendar";
import { ASSESSORS, type Assessment, type Assessor, FACETS, type Facet } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId } from "@/lib/ids";
import { isOn } from "@/lib/span";

/** One level more or less is how somebody reads the scale; two are another picture of the same person. */
const FAR_APART = 2;

/** What each kind of assessor last said of somebody in a competency, and of each facet of it apart. */
export type SideBySide = {
  readonly competencyId: CompetencyId;
  readonly facet: Facet | null;
  /** Null where none of them said anything that still holds. */
  readonly said: Readonly<Record<Assessor, Assessment | null>>;
  /** Levels between the lowest and the highest; null where fewer than two said anything. */
  readonly apart: number | null;
};

/** Everything of one person that holds on the day, whether it counts or not: none overwrites another. */
export function sidesOn(assessments: readonly Assessment[], asOf: Day): SideBySide[] {
  const holding = assessments.filter((one) => isOn(asOf, one.assessedOn, one.expiresOn));
  return [...groupBy(holding, ({ competencyId }) => competencyId)].flatMap(([competencyId, own]) =>
    [null, ...FACETS].flatMap((facet): SideBySide[] => {
      const about = own.filter((one) => one.facet === facet);
      return about.length === 0 ? [] : [{ competencyId, facet, ...beside(about) }];
    }),
  );
}

/** The latest of each, side by side. */
export function beside(about: readonly Assessment[]): Pick<SideBySide, "said" | "apart"> {
  const lastOf = (assessor: Assessor) =>
    about.filter((one) => one.assessor === assessor).reduce<Assessment | null>(later, null);
  const said = { self: lastOf("self"), manager: lastOf("manager"), peer: lastOf("peer") };
  return { said, apart: levelsApart(ASSESSORS.flatMap((assessor) => said[assessor]?.level ?? [])) };
}

/** Whether what was said differs by so much that somebody should ask why. */
export function isFarApart({ apart }: Pick<SideBySide, "apart">): boolean {
  return apart !== null && apart >= FAR_APART;
}

function levelsApart(levels: readonly number[]): number | null {
  return levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels);
}

/** Of one day the higher: somebody who found both found that, too. */
function later(one: Assessment | null, other: Assessment): Assessment {
  if (one === null || one.assessedOn < other.assessedOn) return other;
  if (one.assessedOn > other.assessedOn) return one;
  return one.level >= other.level ? one : other;
}
