import { paths, type Search } from "@/app/_server/paths";
import type { TeamRow } from "@/db/queries/teams";

/**
 * Of up to so many people the matrix follows the hand that drags the day. All days of more take the server
 * too long, and the browser too much to fetch: they see another day when the hand lets go.
 */
const MOST_FOLLOWED = 500;

/** Where the matrix over time is; null where it is not asked for. */
export function overTimeHref(team: TeamRow, search: Search): string | null {
  return isFollowed(team) ? paths.matrixOverTime(team.id, { ...search, asOf: null }) : null;
}

export function isFollowed({ people }: Pick<TeamRow, "people">): boolean {
  return people <= MOST_FOLLOWED;
}
