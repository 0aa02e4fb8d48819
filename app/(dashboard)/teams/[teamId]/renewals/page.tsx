import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { paths } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";
import { renewalsTable, WINDOWS, windowIn } from "./renewals";

/** What ends next in the team, and what depends on it. */
export default async function TeamRenewalsPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { actor, asked, carried, team } = opened;
  const search = await props.searchParams;
  const read = readerOf(search, []);
  const days = windowIn(read);
  const table = await renewalsTable(opened, read);
  if (!table) notFound();
  const { columns, rows } = table;
  return (
    <TeamFrame
      opened={opened}
      tab="renewals"
      sub={`${countOf(rows.length, "award")} end within ${days} days`}
      controls={
        <>
          <ButtonLink href={paths.calendarFeeds({ team: team.id })}>Calendar feed</ButtonLink>
          <ViewControls {...asked} />
        </>
      }
    >
      <div className="mb-3">
        <ChipRow label="Ending within">
          {WINDOWS.map((window) => (
            <ChipLink
              key={window}
              href={paths.team(team.id, "renewals", { ...carried, within: window })}
              on={window === days}
            >
              {window} days
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label={`Awards that end in ${team.name}`}
          columns={columns}
          rows={rows}
          files={filesOf(actor, "renewals", search, { team: team.id })}
          noun={["award", "awards"]}
          empty={<EmptyState title={`No award ends here within ${days} days.`} />}
        />
      </Card>
    </TeamFrame>
  );
}
