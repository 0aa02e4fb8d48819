import type { Day } from "@/lib/calendar";
import type { RoleCompetency } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { at, type Timeline } from "@/lib/timeline/timeline";

/** How far a person is towards a role on a day. */
export type Readiness = {
  /** Required competencies at or above the required level. */
  readonly met: number;
  readonly required: number;
  /** met ÷ required; null for a role that asks for no competency. */
  readonly readiness: number | null;
  /** Levels still to climb, over all required competencies. */
  readonly levelsShort: number;
  readonly mandatoryMissing: readonly CompetencyId[];
};

/** Readiness for a role's competencies from the person's levels; 0 is the level without evidence. */
export function readinessFor(
  required: readonly RoleCompetency[],
  levelsOf: (competency: CompetencyId) => Timeline<number>,
  asOf: Day,
): Readiness {
  const short = required.map((r) => Math.max(0, r.level - at(levelsOf(r.competencyId), asOf)));
  const met = short.filter((levels) => levels === 0).length;
  return {
    met,
    required: required.length,
    readiness: required.length === 0 ? null : met / required.length,
    levelsShort: short.reduce((sum, levels) => sum + levels, 0),
    mandatoryMissing: required
      .filter((r, index) => r.importance === "mandatory" && short[index] !== 0)
      .map((r) => r.competencyId),
  };
}
