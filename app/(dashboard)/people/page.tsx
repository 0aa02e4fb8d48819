import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { PERSON, TEAM } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { inScope } from "@/db/actor-scope";
import { peopleOn } from "@/db/queries/people";
import { coverageByPersonOn } from "@/db/queries/person-coverage";
import { teamsOn } from "@/db/queries/teams";
import { coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, NO_SLOTS_SOON } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";

export const metadata = { title: "People" };

type Row = {
  id: string;
  person: Linked;
  team: Linked | null;
  roles: string;
  email: string | null;
  slots: CountsSoon;
  coverage: number | null;
  employment: string;
};

const COLUMNS: Column<Row>[] = [
  PERSON,
  TEAM,
  { kind: "text", key: "roles", header: "Roles" },
  { kind: "slots", key: "slots", header: "Requirements" },
  { kind: "ratio", key: "coverage", header: "Covered" },
  { kind: "text", key: "email", header: "Address", hidden: true },
  { kind: "text", key: "employment", header: "Employment", hidden: true },
];

export default async function PeoplePage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const [people, teams, covered] = await inScope(actor, () =>
    Promise.all([
      peopleOn(actor, view),
      teamsOn(actor, view.asOf),
      coverageByPersonOn(actor, view),
    ]),
  );
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const rows = people.map((person): Row => {
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
  const team = asked.teamId ? teamById.get(asked.teamId) : undefined;
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="People"
        sub={`${countOf(people.length, "person", "people")}${team ? ` in ${team.path}` : ""}`}
        actions={<ViewControls {...asked} kept={asked.teamId ? { team: asked.teamId } : {}} />}
      />
      <Card>
        <DataTable
          label="People"
          columns={COLUMNS}
          rows={rows}
          noun={["person", "people"]}
          empty={
            <EmptyState title="There is nobody here yet.">
              Import a people file to begin.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
