import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import { can } from "@/lib/access";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import type { CountsSoon } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";
import type { TeamId } from "@/lib/ids";
import { addTeamSlots, NO_FIGURES, teamSlotsOn } from "@/lib/team/figures";
import { sumsBelow } from "@/lib/team/tree";
import { NewTeam } from "./new-team";

export const metadata = { title: "Teams" };

type Row = {
  id: string;
  team: Linked;
  people: number;
  slots: CountsSoon;
  coverage: number | null;
  gaps: number;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "team", header: "Team" },
  { kind: "number", key: "people", header: "People", hint: "Members, teams below included" },
  { kind: "slots", key: "slots", header: "Requirements" },
  { kind: "ratio", key: "coverage", header: "Covered", hint: COVERAGE_DEFINITION },
  { kind: "number", key: "gaps", header: "Gaps" },
];

export default async function TeamsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, asked, view, carried } = await openPage(searchParams);
  const histories = await teamHistories(actor, { proof: view.proof, teamId: null });
  const teams = await teamPlacesFor(actor);
  const own = (id: TeamId) => {
    const history = histories.get(id);
    return history ? teamSlotsOn(history, view) : NO_FIGURES;
  };
  const sums = sumsBelow(teams, own, addTeamSlots);
  const rows = teams.map((team): Row => {
    const { people, slots } = sums.get(team.id) ?? NO_FIGURES;
    return {
      id: team.id,
      team: { text: team.path, href: paths.team(team.id, "matrix", carried) },
      people,
      slots,
      coverage: coverageOf(slots),
      gaps: slots.gap,
    };
  });
  return (
    <>
      <Notices notices={asked.notices} />
      <PageHead
        title="Teams"
        sub={countOf(teams.length, "team")}
        actions={
          <>
            <ViewControls {...asked} />
            {can(actor, "person.write") && <NewTeam teams={teams} />}
          </>
        }
      />
      <Card>
        <DataTable
          label="Teams"
          columns={COLUMNS}
          rows={rows}
          noun={["team", "teams"]}
          empty={
            <EmptyState title="There is no team yet.">
              A people file brings its teams along.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
