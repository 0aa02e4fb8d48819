import { filesOf } from "@/app/_server/files-of";
import { paths } from "@/app/_server/paths";
import { RoundFields } from "@/components/assessment/round-fields";
import { FormDialog } from "@/components/form/form-dialog";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { reachesTeam } from "@/db/queries/reach";
import { can } from "@/lib/access";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { openRound } from "./actions";
import { roundChoices, usualRound } from "./choices";
import { roundsTable } from "./rounds";

export const metadata = { title: "Rounds of assessments" };

/** In which rounds the people of a team are assessed, and how far each is. */
export default async function RoundsPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { actor, asked, carried, team } = opened;
  const table = await roundsTable(opened);
  const mayOpen = can(actor, "round.write") && (await reachesTeam(actor, team.id));
  const open = mayOpen && (
    <FormDialog
      trigger="Open a round"
      look="primary"
      title={`A round for ${team.name}`}
      description="Everybody in the team, and in the teams below it, is assessed. What is answered are assessments, and stays when the round is closed."
      action={openRound}
      submit="Open round"
      hidden={{ teamId: team.id }}
    >
      <RoundFields
        {...(await roundChoices(actor, asked.today))}
        start={usualRound(team.name, asked.today)}
      />
    </FormDialog>
  );
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Rounds of assessments"
        crumbs={[
          { label: "Teams", href: paths.teams(carried) },
          { label: team.path, href: paths.team(team.id, "matrix", carried) },
        ]}
        sub="Who is to say by when what people can do."
        actions={
          <>
            {open}
            <ViewControls {...asked} />
          </>
        }
      />
      {table && (
        <Card>
          <DataTable
            label="Rounds of assessments"
            columns={table.columns}
            rows={table.rows}
            noun={["round", "rounds"]}
            files={filesOf(actor, "rounds", await props.searchParams, { team: team.id })}
            empty={
              <EmptyState title="No round was opened.">
                A round asks people, their managers or their peers to assess what the team can do,
                by a day.
              </EmptyState>
            }
          />
        </Card>
      )}
    </>
  );
}
