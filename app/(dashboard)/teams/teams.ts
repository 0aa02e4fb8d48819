import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { TEAM } from "@/components/table/vocabulary";
import { teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import type { CountsSoon } from "@/lib/coverage/roll-up";
import type { TeamId } from "@/lib/ids";
import { addTeamSlots, NO_FIGURES, teamSlotsOn } from "@/lib/team/figures";
import { sumsBelow } from "@/lib/team/tree";

type TeamLine = {
  id: string;
  team: Linked;
  people: number;
  slots: CountsSoon;
  coverage: number | null;
  gaps: number;
};

const COLUMNS: Column<TeamLine>[] = [
  TEAM,
  { kind: "number", key: "people", header: "People", hint: "Members, teams below included" },
  { kind: "slots", key: "slots", header: "Requirements" },
  { kind: "ratio", key: "coverage", header: "Covered", hint: COVERAGE_DEFINITION },
  { kind: "number", key: "gaps", header: "Gaps" },
];

/** All teams in reach, each with how it stands, teams below included. */
export async function teamsTable({ actor, view, carried }: Opened): Promise<PageTable<TeamLine>> {
  const histories = await teamHistories(actor, { proof: view.proof, teamId: null });
  const teams = await teamPlacesFor(actor);
  const own = (id: TeamId) => {
    const history = histories.get(id);
    return history ? teamSlotsOn(history, view) : NO_FIGURES;
  };
  const sums = sumsBelow(teams, own, addTeamSlots);
  const rows = teams.map((team): TeamLine => {
    const { people, slots } = sums.get(team.id) ?? NO_FIGURES;
    return {
      id: team.id,
      team: {
        text: team.path,
        href: paths.team(team.id, "matrix", carried),
        within: team.path.slice(0, team.path.length - team.name.length),
      },
      people,
      slots,
      coverage: coverageOf(slots),
      gaps: slots.gap,
    };
  });
  return { name: "Teams", columns: COLUMNS, rows, about: [["Coverage", COVERAGE_DEFINITION]] };
}
