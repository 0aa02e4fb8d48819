import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { COMPETENCY, PERSON } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { readinessOf } from "@/lib/competency/readiness-grid";
import { countOf } from "@/lib/format/count";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamHead } from "../_team/team-head";
import { type CompetencyGap, gapsPage, type PersonGap } from "./gaps";

const BY_COMPETENCY: Column<CompetencyGap>[] = [
  COMPETENCY,
  { kind: "text", key: "area", header: "Area" },
  { kind: "number", key: "reached", header: "At level" },
  { kind: "number", key: "asked", header: "Asked", hint: "Members whose role asks for it" },
  { kind: "ratio", key: "share", header: "Share" },
  { kind: "number", key: "levelsShort", header: "Levels short" },
  {
    kind: "text",
    key: "closedBy",
    header: "Would close it",
    hint: "Credentials that show the level, and for how many of those who are short",
  },
];

const BY_PERSON: Column<PersonGap>[] = [
  PERSON,
  COMPETENCY,
  { kind: "number", key: "level", header: "Level" },
  { kind: "number", key: "required", header: "Required" },
  { kind: "number", key: "gap", header: "Short by" },
  { kind: "text", key: "importance", header: "Importance" },
];

/** What the team's roles ask for and its people lack. */
export default async function TeamGapsPage(props: TeamPageProps) {
  const { actor, asked, view, carried, team } = await openTeam(props);
  const gaps = await gapsPage(actor, { ...view, carried });
  const { met, required, levelsShort } = gaps.total;
  return (
    <>
      <Notices notices={asked.notices} />
      <TeamHead
        team={team}
        tab="gaps"
        carried={carried}
        sub={`${formatRatio(readinessOf(gaps.total))} ready`}
        controls={<ViewControls {...asked} />}
      />
      <div className="grid gap-3.5">
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
            empty={<EmptyState title="No role held in this team asks for a competency." />}
          />
        </Card>
        <Card title="By person" note={countOf(gaps.people.length, "gap")}>
          <DataTable
            label="Gaps by person"
            columns={BY_PERSON}
            rows={gaps.people}
            noun={["gap", "gaps"]}
            prefix="p-"
            empty={<EmptyState title="Nobody here is short of what their role asks for." />}
          />
        </Card>
      </div>
    </>
  );
}
