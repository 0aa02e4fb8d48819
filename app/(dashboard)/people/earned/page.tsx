import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StatTile } from "@/components/ui/stat-tile";
import { AddressChoice } from "@/components/view/address-choice";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf, countText } from "@/lib/format/count";
import { coveredTable } from "./covered";
import { EARNED_COLUMNS, earnedPage } from "./earned";

export const metadata = { title: "Earned this quarter" };

/** What people earned in the quarter of the day: to be seen, and to be thanked for. */
export default async function EarnedPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, view, carried } = opened;
  const { rows, quarter, mix, held, people, teams } = await earnedPage(opened);
  const search = await searchParams;
  const covered = await coveredTable(opened);
  const team = teams.find(({ id }) => id === view.teamId);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Earned this quarter"
        crumbs={[{ label: "People", href: paths.people({ ...carried, team: view.teamId }) }]}
        sub={`Q${quarter.number} ${quarter.year}${team ? ` in ${team.path}` : ""}`}
        actions={
          <>
            <AddressChoice
              action={paths.earned()}
              kept={fieldsOf(carried)}
              name="team"
              label="Team whose people are looked at"
              button="Show team"
              empty="All teams in reach"
              options={teams.map(({ id, path }) => ({ value: id, label: path }))}
              value={view.teamId}
            />
            <ViewControls {...asked} kept={view.teamId ? { team: view.teamId } : {}} />
          </>
        }
      />
      <div className="mb-3.5 grid gap-3.5 sm:grid-cols-3">
        <StatTile
          label="Certifications earned"
          value={countText(mix.certifications)}
          note={`${countText(held.certifications)} held on the day`}
        />
        <StatTile
          label="Micro-credentials and others earned"
          value={countText(mix.others)}
          note={`${countText(held.others)} held on the day`}
        />
        <StatTile
          label="People who earned something"
          value={countText(people)}
          note={`${countOf(rows.length, "award")} in the quarter`}
        />
      </div>
      <Card>
        <DataTable
          label="Earned this quarter"
          columns={EARNED_COLUMNS}
          rows={rows}
          noun={["award", "awards"]}
          files={filesOf(actor, "earned", search)}
          empty={<EmptyState title="Nobody has earned anything in this quarter yet." />}
        />
      </Card>
      <Card
        title="Newly covered competencies"
        note="shown by nobody when the quarter began"
        className="mt-3.5"
      >
        {covered ? (
          <DataTable
            label="Newly covered competencies"
            columns={covered.columns}
            rows={covered.rows}
            noun={["competency", "competencies"]}
            prefix="c-"
            files={filesOf(actor, "newly-covered", search)}
            empty={<EmptyState title="No competency has come to be covered in this quarter." />}
          />
        ) : (
          <EmptyState title="These are too many people to look at one by one: choose a team." />
        )}
      </Card>
    </>
  );
}
