import type { Day } from "@/lib/calendar";
import type { Importance, RoleCompetency } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { at, type Timeline } from "@/lib/timeline/timeline";
import { type Readiness, readinessFor } from "./readiness";

/** A competency that somebody has not at the level that the role asks for. */
export type MissingCompetency = {
  readonly competencyId: CompetencyId;
  readonly importance: Importance;
  /** The level that they have; 0 for none. */
  readonly level: number;
  readonly asked: number;
};

/** How far somebody is towards a role, and what is between them and it. */
export type RoleMatch = Readiness & {
  /** What is mandatory first, then what is most levels away. */
  readonly missing: readonly MissingCompetency[];
};

/** Readiness as `readinessFor` has it, with everything that is missing. */
export function roleMatch(
  required: readonly RoleCompetency[],
  levelsOf: (competency: CompetencyId) => Timeline<number>,
  asOf: Day,
): RoleMatch {
  const missing = required
    .map(({ competencyId, importance, level: asked }): MissingCompetency => {
      return { competencyId, importance, asked, level: at(levelsOf(competencyId), asOf) };
    })
    .filter(({ level, asked }) => level < asked)
    .sort((a, b) => rankOf(a) - rankOf(b) || b.asked - b.level - (a.asked - a.level));
  return { ...readinessFor(required, levelsOf, asOf), missing };
}

function rankOf({ importance }: MissingCompetency): number {
  return importance === "mandatory" ? 0 : 1;
}

/**
 * One step away: exactly one competency is missing, or below the level that the role asks for. Who shows
 * nothing of it has not set out: else everybody would be so near to a role that asks for one thing.
 */
export function isOneStepAway({ missing: [first, ...others], met }: RoleMatch): boolean {
  return first !== undefined && others.length === 0 && (met > 0 || first.level > 0);
}

/** The readiest first; of equals who lacks less that is mandatory, then who has fewer levels to climb. */
export function readierFirst(a: RoleMatch, b: RoleMatch): number {
  return (
    (b.readiness ?? 0) - (a.readiness ?? 0) ||
    a.mandatoryMissing.length - b.mandatoryMissing.length ||
    a.levelsShort - b.levelsShort
  );
}
