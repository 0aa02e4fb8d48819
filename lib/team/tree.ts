import type { TeamId } from "@/lib/ids";

/** What a tree needs to know of a team. */
export type TreeTeam = { readonly id: TeamId; readonly parentId: TeamId | null };

/**
 * The teams to show side by side below `teamId` (null: at the top). A lone team is opened, so that an
 * organisation under one root starts with its parts; a team without any below it stands for itself.
 */
export function sectionsBelow<Team extends TreeTeam>(
  teams: readonly Team[],
  teamId: TeamId | null,
): Team[] {
  const below = childrenOf(teams, teamId);
  const [only] = below;
  if (only && below.length === 1 && childrenOf(teams, only.id).length > 0) {
    return sectionsBelow(teams, only.id);
  }
  return below.length > 0 ? below : teams.filter((team) => team.id === teamId);
}

const FEW = 5;

/** A team of an overview; `depth` 1 for a part of the one before it. */
export type OutlineTeam<Team> = { readonly team: Team; readonly depth: 0 | 1 };

/** The sections below a team, each with its own parts behind it where the sections are few. */
export function outlineBelow<Team extends TreeTeam>(
  teams: readonly Team[],
  teamId: TeamId | null,
): OutlineTeam<Team>[] {
  const sections = sectionsBelow(teams, teamId);
  return sections.flatMap((section): OutlineTeam<Team>[] => {
    const parts =
      sections.length < FEW && section.id !== teamId ? childrenOf(teams, section.id) : [];
    return [
      { team: section, depth: 0 },
      ...parts.map((team): OutlineTeam<Team> => ({ team, depth: 1 })),
    ];
  });
}

/** So many teams can be read side by side. */
const SIDE_BY_SIDE = 12;

/**
 * The parts of the whole organisation that a table has as columns: what is behind each section, where that
 * can be read side by side; else the sections. Who is in a team above them is in none.
 */
export function partsOf<Team extends TreeTeam>(teams: readonly Team[]): Team[] {
  const sections = sectionsBelow(teams, null);
  if (sections.length >= FEW) return sections;
  const parts = sections.flatMap((section) => {
    const below = childrenOf(teams, section.id);
    return below.length > 0 ? below : [section];
  });
  return parts.length <= SIDE_BY_SIDE ? parts : sections;
}

/** Direct children; at the top also those whose parent the reader may not see. */
function childrenOf<Team extends TreeTeam>(teams: readonly Team[], teamId: TeamId | null): Team[] {
  if (teamId !== null) return teams.filter((team) => team.parentId === teamId);
  const known = new Set(teams.map((team) => team.id));
  return teams.filter((team) => team.parentId === null || !known.has(team.parentId));
}

/** For each team, the section that it lies in; teams outside all sections are absent. */
export function sectionOf(
  teams: readonly TreeTeam[],
  sections: readonly TreeTeam[],
): ReadonlyMap<TeamId, TeamId> {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const heads = new Set(sections.map((section) => section.id));
  const found = new Map<TeamId, TeamId>();
  for (const { id } of teams) {
    let at: TeamId | null = id;
    while (at !== null && !heads.has(at)) at = parents.get(at) ?? null;
    if (at !== null) found.set(id, at);
  }
  return found;
}

/** For each team its own value with those of all teams below it, added up. */
export function sumsBelow<Value>(
  teams: readonly TreeTeam[],
  own: (id: TeamId) => Value,
  add: (a: Value, b: Value) => Value,
): ReadonlyMap<TeamId, Value> {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const values = teams.map(({ id }) => [id, own(id)] as const);
  const sums = new Map(values);
  for (const [id, value] of values) {
    for (let above = parents.get(id); above; above = parents.get(above)) {
      const sum = sums.get(above);
      if (sum !== undefined) sums.set(above, add(sum, value));
    }
  }
  return sums;
}
