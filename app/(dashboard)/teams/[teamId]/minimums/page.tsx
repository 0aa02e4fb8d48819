import { MinimumCard } from "@/components/minimum/minimum-card";
import { QuotaCard } from "@/components/minimum/quota-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { ViewControls } from "@/components/view/view-controls";
import type { QuotaRow } from "@/db/queries/quotas";
import type { TeamPlace } from "@/db/queries/teams";
import { can } from "@/lib/access";
import { countOf, countText } from "@/lib/format/count";
import { stayText } from "@/lib/format/day";
import type { TeamId } from "@/lib/ids";
import { isWithin } from "@/lib/standing/scope";
import { BUS_FACTOR_DEFINITION } from "@/lib/team/bus-factor";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";
import { EditMinimumDialog, SetMinimumDialog } from "./minimum-dialogs";
import { minimumsPage } from "./minimums";
import { EditQuotaDialog, SetQuotaDialog } from "./quota-dialogs";

/** How many of the team have to meet what, who does, and when there will be too few. */
export default async function TeamMinimumsPage(props: TeamPageProps) {
  const opened = await openTeam(props, { looksBack: true });
  const { actor, asked, view, carried, team, teams } = opened;
  const page = await minimumsPage(actor, { ...view, carried });
  const { minimums, quotas, names } = page;
  const isWriter = can(actor, "requirement.write");
  const nameOf = placesBelow(teams, team.id);
  const quotasFor = quotasAbove(page.quotasInReach, teams);
  return (
    <TeamFrame
      opened={opened}
      tab="minimums"
      sub={countOf(minimums.length, "minimum")}
      controls={
        <>
          {isWriter && <SetQuotaDialog team={team} />}
          {isWriter && (
            <SetMinimumDialog team={team} today={asked.today} quotas={quotasFor(team.id)} />
          )}
          <ViewControls {...asked} />
        </>
      }
    >
      {minimums.length === 0 && quotas.length === 0 ? (
        <Card>
          <EmptyState title="No minimum is in force for this team on the day.">
            A minimum says how many of a team have to meet something: two first aiders, three who
            know the platform.
          </EmptyState>
        </Card>
      ) : (
        <>
          <Summary page={page} />
          <div className="grid items-start gap-3.5 lg:grid-cols-2">
            {quotas.map(({ row, ...stands }) => (
              <QuotaCard
                key={row.id}
                {...stands}
                name={[row.name, nameOf(row.teamId)].filter(Boolean).join(" · ")}
                countsOnce={row.countsOnce}
                actions={isWriter && <EditQuotaDialog row={row} />}
              />
            ))}
            {minimums.map(({ row, ...shown }) => (
              <MinimumCard
                key={row.id}
                {...shown}
                note={[nameOf(row.teamId), stayText(row)].filter(Boolean).join(" · ")}
                actions={
                  isWriter && (
                    <EditMinimumDialog
                      row={row}
                      words={shown.words}
                      team={nameOf(row.teamId) || team.name}
                      names={names}
                      quotas={quotasFor(row.teamId)}
                    />
                  )
                }
              />
            ))}
          </div>
        </>
      )}
    </TeamFrame>
  );
}

function Summary({ page }: { page: Awaited<ReturnType<typeof minimumsPage>> }) {
  const { minimums, broken, single, busFactor } = page;
  const kept = minimums.length - broken;
  return (
    <StatTiles className="mb-3.5">
      <StatTile
        label="Minimums kept"
        value={`${countText(kept)} of ${countText(minimums.length)}`}
        note="in force on the day, teams below included"
      />
      <StatTile
        label="Bus factor"
        value={busFactor === null ? "–" : countText(busFactor)}
        note={BUS_FACTOR_DEFINITION}
      />
      <StatTile
        label="Single holders"
        value={countText(single)}
        note={`${single === 1 ? "minimum hangs" : "minimums hang"} on one person`}
      />
    </StatTiles>
  );
}

/** What a team below is called; nothing for the team itself. */
function placesBelow(teams: readonly TeamPlace[], own: TeamId) {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return (id: TeamId) => (id === own ? "" : (names.get(id) ?? ""));
}

/** Which quotas a minimum of a team may be a line of: those of the team and of the teams above it. */
function quotasAbove(quotas: readonly QuotaRow[], teams: readonly TeamPlace[]) {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  return (id: TeamId) => quotas.filter((quota) => isWithin(id, quota.teamId, parents));
}
