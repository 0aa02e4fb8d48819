import type { ReactNode } from "react";
import { paths, type Search, TEAM_TABS, type TeamTab } from "@/app/_server/paths";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { TeamRow } from "@/db/queries/teams";
import { countOf } from "@/lib/format/count";

export type TeamHeadProps = {
  team: TeamRow;
  tab: TeamTab;
  carried: Search;
  /** What else there is to count on this tab. */
  sub?: string;
  controls: ReactNode;
};

const TAB_WORDS: Readonly<Record<TeamTab, string>> = {
  matrix: "Matrix",
  gaps: "Gaps",
  compliance: "Compliance",
  renewals: "Renewals",
};

/** The head of a team's four views. */
export function TeamHead({ team, tab, carried, sub, controls }: TeamHeadProps) {
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
        sub={sub ? `${people} · ${sub}` : people}
        actions={controls}
      />
      <Tabs
        label={`Views of ${team.name}`}
        current={paths.team(team.id, tab, carried)}
        tabs={TEAM_TABS.map((one) => ({
          href: paths.team(team.id, one, carried),
          label: TAB_WORDS[one],
        }))}
      />
    </>
  );
}
