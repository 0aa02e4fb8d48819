import type { LevelOn } from "@/lib/competency/levels";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, PersonId, TeamId } from "@/lib/ids";

/** A competency that roles in a team ask for and only one of its members has: one resignation from a hole. */
export type SingleHolder = {
  readonly teamId: TeamId;
  readonly competencyId: CompetencyId;
  readonly personId: PersonId;
  /** Members whose role asks for it. */
  readonly asked: number;
};

/**
 * Counted among a team's own members, at the lowest level that any of their roles asks for. Teams of
 * one are left out: there everything has a single holder.
 */
export function singleHolders(
  levels: readonly LevelOn[],
  teamOf: (personId: PersonId) => TeamId | null,
): SingleHolder[] {
  const teams = groupBy(levels, (level) => teamOf(level.personId));
  return [...teams].flatMap(([teamId, own]) =>
    teamId === null || new Set(own.map((level) => level.personId)).size < 2
      ? []
      : [...groupBy(own, (level) => level.competencyId).values()].flatMap((of) =>
          onlyHolder(teamId, of),
        ),
  );
}

function onlyHolder(teamId: TeamId, levels: readonly LevelOn[]): SingleHolder[] {
  const asked = levels.flatMap((level) => (level.required ? [level.required.level] : []));
  const lowest = Math.min(...asked);
  const holders = levels.filter((level) => level.level >= lowest);
  const [only] = holders;
  if (asked.length === 0 || !only || holders.length > 1) return [];
  return [
    { teamId, competencyId: only.competencyId, personId: only.personId, asked: asked.length },
  ];
}
