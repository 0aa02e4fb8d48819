import "server-only";
import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { teamOn } from "@/db/queries/teams";
import { TeamId } from "@/lib/ids";

export type TeamPageProps = {
  params: Promise<{ teamId: string }>;
  searchParams: Promise<RawSearch>;
};

/** Who looks at which team, on which day and rung. A team out of reach is not found. */
export async function openTeam({ params, searchParams }: TeamPageProps) {
  const opened = await openPage(searchParams);
  const id = TeamId.safeParse((await params).teamId);
  const team = id.success ? await teamOn(opened.actor, id.data, opened.view.asOf) : null;
  if (!team) notFound();
  return { ...opened, team, view: { ...opened.view, teamId: team.id } };
}
