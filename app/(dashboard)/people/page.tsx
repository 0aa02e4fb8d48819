import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { inScope } from "@/db/actor-scope";
import { teamsOn } from "@/db/queries/teams";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { bulkPeople } from "./bulk";
import { PEOPLE_COLUMNS, peopleLines } from "./people";

export const metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const [lines, teams, bulk] = await inScope(actor, () =>
    Promise.all([
      peopleLines(actor, view, carried),
      teamsOn(actor, view.asOf),
      bulkPeople(actor, asked.today),
    ]),
  );
  const team = teams.find((one) => one.id === asked.teamId);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="People"
        sub={`${countOf(lines.length, "person", "people")}${team ? ` in ${team.path}` : ""}`}
        actions={
          <>
            <ButtonLink href={paths.earned({ ...carried, team: asked.teamId })}>
              Earned this quarter
            </ButtonLink>
            {can(actor, "person.write") && (
              <ButtonLink href={paths.enterPerson()}>Add person</ButtonLink>
            )}
            <ViewControls {...asked} kept={asked.teamId ? { team: asked.teamId } : {}} />
          </>
        }
      />
      <Card>
        <DataTable
          label="People"
          columns={PEOPLE_COLUMNS}
          rows={lines}
          noun={["person", "people"]}
          files={filesOf(actor, "people", await searchParams)}
          selection={bulk}
          empty={
            <EmptyState title="There is nobody here yet." actions={<ImportButton actor={actor} />}>
              Import a people file, or add somebody.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
