import type { ReactNode } from "react";
import type { TeamTab } from "@/app/_server/paths";
import { AsOfStrip } from "@/components/view/as-of-strip";
import { DayInHandProvider } from "@/components/view/day-in-hand";
import { Notices } from "@/components/view/notices";
import { WaitsForDay } from "@/components/view/waits-for-day";
import type { openTeam } from "./open-team";
import { teamCoverage } from "./strip";
import { TeamHead } from "./team-head";

type OpenedTeam = Awaited<ReturnType<typeof openTeam>>;

export type TeamFrameProps = {
  opened: OpenedTeam;
  tab: TeamTab;
  /** What else there is to count on this tab. */
  sub?: string;
  controls: ReactNode;
  /** Instead of what the address alone gave to say. */
  notices?: readonly string[];
  children: ReactNode;
};

/** Around a tab of a team that the server answers for: while the hand is on another day, all of it waits. */
export function TeamFrame({ opened, notices, children, ...head }: TeamFrameProps) {
  const { actor, asked, view, carried, team } = opened;
  return (
    <DayInHandProvider asOf={view.asOf}>
      <Notices {...asked} notices={notices ?? asked.notices} />
      <TeamHead actor={actor} team={team} carried={carried} {...head} />
      <TeamStrip {...opened} />
      <WaitsForDay>{children}</WaitsForDay>
    </DayInHandProvider>
  );
}

/** The line is drawn from what is known now: to a look back it would belong to another answer. */
async function TeamStrip({ actor, asked, view }: OpenedTeam) {
  if (asked.lookBack) return null;
  const { strip } = await teamCoverage(actor, { ...view, today: asked.today });
  return <AsOfStrip {...strip} />;
}
