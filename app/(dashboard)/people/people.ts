import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import type { CoverageFilter } from "@/db/queries/coverage";
import { peopleOn } from "@/db/queries/people";
import { coverageByPersonOn } from "@/db/queries/person-coverage";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, NO_SLOTS_SOON } from "@/lib/coverage/roll-up";

export type PersonLine = {
  id: string;
  person: Linked;
  team: Linked | null;
  roles: string;
  email: string | null;
  slots: CountsSoon;
  coverage: number | null;
  employment: string;
};

export const PEOPLE_COLUMNS: Column<PersonLine>[] = [
  PERSON,
  TEAM,
  { kind: "text", key: "roles", header: "Roles" },
  { kind: "slots", key: "slots", header: "Requirements" },
  { kind: "ratio", key: "coverage", header: "Covered", hint: COVERAGE_DEFINITION },
  { kind: "text", key: "email", header: "Address", hidden: true },
  { kind: "text", key: "employment", header: "Employment", hidden: true },
];

export async function peopleTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<PersonLine>> {
  const rows = await peopleLines(actor, view, carried);
  return { name: "People", columns: PEOPLE_COLUMNS, rows };
}

/** People in reach, or in a team, with how they stand. */
export async function peopleLines(
  actor: Actor,
  view: CoverageFilter,
  carried: Search,
): Promise<PersonLine[]> {
  const [people, teams, covered] = await inScope(actor, () =>
    Promise.all([
      peopleOn(actor, view),
      teamsOn(actor, view.asOf),
      coverageByPersonOn(actor, view),
    ]),
  );
  const teamById = new Map(teams.map((team) => [team.id, team]));
  return people.map((person): PersonLine => {
    const team = person.teamId ? teamById.get(person.teamId) : undefined;
    const slots = covered.get(person.id) ?? NO_SLOTS_SOON;
    return {
      id: person.id,
      person: { text: person.name, href: paths.person(person.id, carried) },
      team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
      roles: person.roles.map((role) => role.name).join("; "),
      email: person.emails[0] ?? null,
      slots,
      coverage: coverageOf(slots),
      employment: person.employment,
    };
  });
}
