import { paths, type Search } from "@/app/_server/paths";
import type { TeamRow } from "@/db/queries/teams";

/**
 * Matrices of more people are large. They do not come with their page, which would wait for them; and they do
 * not follow the hand that drags the day: all their days take the server too long, and the browser too much to
 * fetch. Of them another day is seen when the hand lets go.
 */
const MOST_PEOPLE = 500;

export function isLarge({ people }: Pick<TeamRow, "people">): boolean {
  return people > MOST_PEOPLE;
}

/** Where the matrix over time is; null where it is not asked for. */
export function overTimeHref(team: TeamRow, search: Search): string | null {
  return isLarge(team) ? null : paths.matrixOverTime(team.id, { ...search, asOf: null });
}

/**
 * Where the matrix is that does not come with its page. The snapshot that the page was read by stands in the
 * address for nobody but the browser, which fetches it anew as soon as anything was written.
 */
export function matrixHref(team: TeamRow, search: Search & { readonly snapshot: string }): string {
  return paths.matrixOnDay(team.id, search);
}
