import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { journeysTable } from "./journeys";
import { JourneysTabs } from "./journeys-tabs";
import { planAccessTable } from "./plan-access";

export const metadata = { title: "Journeys" };

/** What teams are to reach, and how far they are. */
export default async function JourneysPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const { columns, rows } = await journeysTable(opened);
  const access = await planAccessTable(opened);
  const plan = can(actor, "journey.write") && (
    <ButtonLink look="primary" href={paths.enterJourney({ team: view.teamId })}>
      Plan a journey
    </ButtonLink>
  );
  return (
    <>
      <Notices {...asked} />
      <PageHead title="Journeys" sub={countOf(rows.length, "journey")} actions={plan} />
      <JourneysTabs current="journeys" carried={carried} />
      <Card>
        <DataTable
          label="Journeys"
          columns={columns}
          rows={rows}
          noun={["journey", "journeys"]}
          files={filesOf(actor, "journeys", search)}
          empty={
            <EmptyState title="No journey is planned.">
              A journey says what a team is to reach, by when and for how much; the plans that reach
              it at the least cost, the earliest, or with the fewest exams are worked out.
            </EmptyState>
          }
        />
      </Card>
      <Card title="Plans by team" note="who has something to learn before them" className="mt-3.5">
        <DataTable
          label="Plans by team"
          columns={access.columns}
          rows={access.rows}
          noun={["team", "teams"]}
          prefix="t-"
          files={filesOf(actor, "plans-by-team", search)}
          empty={<EmptyState title="Nobody is in a team yet." />}
        />
      </Card>
    </>
  );
}
