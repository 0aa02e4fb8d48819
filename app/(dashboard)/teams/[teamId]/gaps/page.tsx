import { filesOf } from "@/app/_server/files-of";
import { Demand } from "@/components/chart/demand";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ViewControls } from "@/components/view/view-controls";
import { readinessOf } from "@/lib/competency/readiness-grid";
import { countOf } from "@/lib/format/count";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { bulkOfTeam } from "../_team/bulk";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";
import { BY_COMPETENCY, BY_PERSON, gapsPage } from "./gaps";

/** The rest is in the table. */
const MOST_DRAWN = 12;

/** What the team's roles ask for and its people lack. */
export default async function TeamGapsPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { actor, asked, view, carried, team } = opened;
  const search = await props.searchParams;
  const gaps = await gapsPage(actor, { ...view, carried });
  const { met, required, levelsShort } = gaps.total;
  const drawn = gaps.competencies
    .filter(({ reached, asked }) => reached < asked)
    .slice(0, MOST_DRAWN)
    .map((gap) => ({ ...gap, name: gap.competency.text, href: gap.competency.href ?? "" }));
  const files = (report: string) => filesOf(actor, report, search, { team: team.id });
  return (
    <TeamFrame
      opened={opened}
      tab="gaps"
      sub={`${formatRatio(readinessOf(gaps.total))} ready`}
      controls={<ViewControls {...asked} />}
    >
      <div className="grid gap-3.5">
        {drawn.length > 0 && (
          <Card
            title="Demand and supply"
            note="people whose role asks for it, and those who have it"
          >
            <Demand label="Demand and supply by competency" rows={drawn} />
          </Card>
        )}
        <Card
          title="By competency"
          note={`${outOf(met, required)} required levels reached, ${countOf(levelsShort, "level")} short`}
        >
          <DataTable
            label="Gaps by competency"
            columns={BY_COMPETENCY}
            rows={gaps.competencies}
            noun={["competency", "competencies"]}
            prefix="c-"
            files={files("competency-gaps")}
            empty={<EmptyState title="No role held in this team asks for a competency." />}
          />
        </Card>
        <Card title="By person">
          <DataTable
            label="Gaps by person"
            columns={BY_PERSON}
            rows={gaps.people}
            noun={["gap", "gaps"]}
            prefix="p-"
            files={files("person-gaps")}
            selection={await bulkOfTeam(actor, team.id, asked.today)}
            empty={<EmptyState title="Nobody here is short of what their role asks for." />}
          />
        </Card>
      </div>
    </TeamFrame>
  );
}
