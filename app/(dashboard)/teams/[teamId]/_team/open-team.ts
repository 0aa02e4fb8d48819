import "server-only";
import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { teamOn, teamPlacesFor } from "@/db/queries/teams";
import { TeamId } from "@/lib/ids";

export type TeamPageProps = {
  params: Promise<{ teamId: string }>;
  searchParams: Promise<RawSearch>;
};

/** Who looks at which team among which, on which day and rung. A team out of reach is not found. */
export async function openTeam({ params, searchParams }: TeamPageProps) {
  const opened = await openPage(searchParams);
  const id = TeamId.safeParse((await params).teamId);
  const { actor, view } = opened;
  const team = id.success ? await teamOn(actor, id.data, view.asOf) : null;
  if (!team) notFound();
  const teams = await teamPlacesFor(actor);
  return { ...opened, team, teams, view: { ...view, teamId: team.id } };
}
