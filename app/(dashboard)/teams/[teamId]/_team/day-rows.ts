import "server-only";
import { roleNames, teamNames } from "@/app/_server/names";
import { paths, type Search } from "@/app/_server/paths";
import type { MatrixPerson } from "@/components/matrix/matrix-data";
import { namesOfMembers } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { TeamDay } from "@/lib/competency/team-day";
import { type CompetencyId, PersonId } from "@/lib/ids";
import { inWords, type OneDayQuestion } from "./matrix-over";

type Member = TeamDay["members"][number];

/** Where in which day a member's row is. */
type Place = { readonly day: TeamDay; readonly index: number };

export type MemberOnDay = {
  readonly id: PersonId;
  readonly person: MatrixPerson;
  readonly place: Place;
};

/** Whoever of the team is in one of these days and in the actor's reach, by name. For use inside a transaction. */
export async function membersOnDay(
  actor: Actor,
  question: OneDayQuestion,
  days: readonly TeamDay[],
): Promise<MemberOnDay[]> {
  const [names, personOf] = await Promise.all([
    namesOfMembers(actor, question),
    personOnDay(actor, question),
  ]);
  const places = new Map<PersonId, Place & { readonly member: Member }>();
  for (const day of days) {
    for (const [index, member] of day.members.entries()) {
      places.set(member.personId, { day, index, member });
    }
  }
  return names.flatMap(({ id, name }) => {
    const place = places.get(id);
    return place ? [{ id, person: personOf({ id, name }, place.member), place }] : [];
  });
}

/** The cells of a member in the order of these competencies. Days of many teams name the same ones. */
export function cellsIn(competencies: readonly CompetencyId[]): (place: Place) => Uint16Array {
  const known = new Map<readonly CompetencyId[], Int32Array>();
  const columnsIn = (own: readonly CompetencyId[]) => {
    const at = new Map(own.map((id, column) => [id, column]));
    const columns = Int32Array.from(competencies, (id) => at.get(id) ?? -1);
    known.set(own, columns);
    return columns;
  };
  return ({ day: { competencies: own, values }, index }) => {
    const columns = known.get(own) ?? columnsIn(own);
    const first = index * own.length;
    const cells = new Uint16Array(columns.length);
    for (let column = 0; column < cells.length; column++) {
      const place = columns[column] ?? -1;
      if (place >= 0) cells[column] = values[first + place] ?? 0;
    }
    return cells;
  };
}

/** A member as the matrix shows them, with the names of their roles and team. */
async function personOnDay(actor: Actor, { carried }: { readonly carried: Search }) {
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
