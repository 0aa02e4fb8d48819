import "server-only";
import { subjectNameFor } from "@/db/queries/calendar-feeds";
import { type TeamPlace, teamPlacesFor } from "@/db/queries/teams";
import { type Actor, can, reachOf } from "@/lib/access";
import type { PersonId, TeamId } from "@/lib/ids";
import { isWithin } from "@/lib/standing/scope";

export type Wanted = { readonly person: PersonId | null; readonly team: TeamId | null };

type Choice = { readonly value: string; readonly label: string };

/** Whose ends a new feed may have, and which of them the address asks for. */
export async function subjectChoices(
  actor: Actor,
  { person, team }: Wanted,
): Promise<{ readonly choices: readonly Choice[]; readonly chosen: string }> {
  const other = person !== null && person !== actor.personId ? person : null;
  const [otherName, places] = await Promise.all([
    other && subjectNameFor(actor, { personId: other, teamId: null }),
    can(actor, "organisation.read") ? teamsInReach(actor) : [],
  ]);
  const choices: Choice[] = [
    ...(actor.personId ? [{ value: `person:${actor.personId}`, label: "Myself" }] : []),
    ...(other && otherName ? [{ value: `person:${other}`, label: otherName }] : []),
    ...places.map(({ id, path }) => ({ value: `team:${id}`, label: `Team ${path}` })),
  ];
  const asked = team ? `team:${team}` : person && `person:${person}`;
  const chosen = choices.find(({ value }) => value === asked) ?? choices[0];
  return { choices, chosen: chosen?.value ?? "" };
}

/** Not those above, which are only named. */
async function teamsInReach(actor: Actor): Promise<readonly TeamPlace[]> {
  const places = await teamPlacesFor(actor);
  if (reachOf(actor) === "all") return places;
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  return places.filter(({ id }) => actor.teamIds.some((own) => isWithin(id, own, parents)));
}
