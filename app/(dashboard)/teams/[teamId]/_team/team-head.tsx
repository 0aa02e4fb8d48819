import type { ReactNode } from "react";
import { paths, type Search, TEAM_TABS, type TeamTab } from "@/app/_server/paths";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { WaitsForDay } from "@/components/view/waits-for-day";
import type { TeamRow } from "@/db/queries/teams";
import { type Actor, can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { EditTeam } from "./edit-team";

export type TeamHeadProps = {
  actor: Actor;
  team: TeamRow;
  tab: TeamTab;
  carried: Search;
  /** What else there is to count on this tab. */
  sub?: ReactNode;
  controls: ReactNode;
};

const TAB_WORDS: Readonly<Record<TeamTab, string>> = {
  matrix: "Matrix",
  gaps: "Gaps",
  compliance: "Compliance",
  renewals: "Renewals",
  minimums: "Minimums",
  absence: "Absence",
  "what-if": "What if",
};

/** The head of a team's views. */
export function TeamHead(props: TeamHeadProps) {
  const { actor, team, tab, carried, sub, controls } = props;
  const above = team.path.split(" / ").slice(0, -1);
  const people = countOf(team.people, "person", "people");
  return (
    <>
      <PageHead
        title={team.name}
        crumbs={[
          { label: "Teams", href: paths.teams(carried) },
          ...above.map((label) => ({ label })),
        ]}
        sub={
          <WaitsForDay isInline>
            {people}
            {sub && <> · {sub}</>}
          </WaitsForDay>
        }
        actions={controls}
      />
      <Tabs
        label={`Views of ${team.name}`}
        current={paths.team(team.id, tab, carried)}
        tabs={TEAM_TABS.map((one) => ({
          href: paths.team(team.id, one, carried),
          label: TAB_WORDS[one],
        }))}
        actions={
          <>
            <ButtonLink look="quiet" href={paths.earned({ ...carried, team: team.id })}>
              Earned
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.rounds(team.id, carried)}>
              Rounds
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.teamSheet(team.id, carried)}>
              Team sheet
            </ButtonLink>
            {can(actor, "wall-link.write") && (
              <ButtonLink look="quiet" href={paths.wallLinks(team.id, carried)}>
                Wall
              </ButtonLink>
            )}
            {can(actor, "person.write") && <EditTeam team={team} />}
          </>
        }
      />
    </>
  );
}
