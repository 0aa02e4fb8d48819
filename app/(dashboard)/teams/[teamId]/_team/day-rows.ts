import "server-only";
import { roleNames, teamNames } from "@/app/_server/names";
import { paths, type Search } from "@/app/_server/paths";
import type { MatrixPerson } from "@/components/matrix/matrix-data";
import type { Actor } from "@/lib/access";
import type { TeamDay } from "@/lib/competency/team-day";
import { type CompetencyId, PersonId } from "@/lib/ids";

type Member = TeamDay["members"][number];

type DayRow = { readonly member: Member; readonly cells: Uint16Array };

/** Whoever is in one of the teams on their day, with their cells in the order of these competencies. */
export function rowsIn(
  days: readonly TeamDay[],
  competencies: readonly CompetencyId[],
): (id: PersonId) => DayRow | null {
  const places = new Map<PersonId, { readonly day: TeamDay; readonly index: number }>();
  for (const day of days) {
    for (const [index, { personId }] of day.members.entries()) places.set(personId, { day, index });
  }
  const inOrder = orderOf(competencies);
  return (id) => {
    const place = places.get(id);
    const member = place?.day.members[place.index];
    return member ? { member, cells: inOrder(place.day, place.index) } : null;
  };
}

/** Days of many teams name the same competencies: where each stands is looked up once. */
function orderOf(competencies: readonly CompetencyId[]) {
  const known = new Map<readonly CompetencyId[], Int32Array>();
  const placesIn = (own: readonly CompetencyId[]) => {
    const at = new Map(own.map((id, place) => [id, place]));
    const places = Int32Array.from(competencies, (id) => at.get(id) ?? -1);
    known.set(own, places);
    return places;
  };
  return ({ competencies: own, values }: TeamDay, member: number): Uint16Array => {
    const places = known.get(own) ?? placesIn(own);
    const first = member * own.length;
    const cells = new Uint16Array(places.length);
    for (let column = 0; column < cells.length; column++) {
      const place = places[column] ?? -1;
      if (place >= 0) cells[column] = values[first + place] ?? 0;
    }
    return cells;
  };
}

/** A member as the matrix shows them, with the names of their roles and team. For use inside a transaction. */
export async function personOnDay(actor: Actor, { carried }: { readonly carried: Search }) {
  const [roles, teams] = await Promise.all([roleNames(actor), teamNames(actor)]);
  const roleName = new Map(roles.map(({ id, name }) => [id, name]));
  const teamName = new Map(teams.map(({ id, name }) => [id, name]));
  const hrefOf = personHrefs(carried);
  const notes = new Map<string, string>(); // most people hold roles that somebody else holds as well
  const noteOf = (ids: Member["roleIds"]) => {
    const key = ids.join();
    const note = notes.get(key) ?? inWords(ids.flatMap((id) => roleName.get(id) ?? []));
    notes.set(key, note);
    return note;
  };
  return (
    { id, name }: { readonly id: PersonId; readonly name: string },
    { roleIds, teamId }: Member,
  ): MatrixPerson => ({
    ...{ id, name, href: hrefOf(id) },
    ...{ note: noteOf(roleIds), team: teamName.get(teamId) ?? "" },
  });
}

const SOMEBODY = PersonId.parse("00000000-0000-4000-8000-000000000000");

/** Thousands of addresses differ in the id alone: the rest of them is put together once. */
function personHrefs(carried: Search): (id: PersonId) => string {
  const [before, after] = paths.person(SOMEBODY, carried).split(SOMEBODY);
  return (id) => `${before}${id}${after}`;
}

const order = new Intl.Collator("en");

/** Several names at once, by name. */
export function inWords(names: readonly string[]): string {
  return [...new Set(names)].sort(order.compare).join(", ");
}
