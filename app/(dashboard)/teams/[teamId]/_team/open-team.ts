import "server-only";
import { notFound } from "next/navigation";
import { teamNames } from "@/app/_server/names";
import { type Opened, openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { asKnown } from "@/db/known-at";
import { teamOn } from "@/db/queries/teams";
import type { Permission } from "@/lib/access";
import { TeamId } from "@/lib/ids";

export type TeamPageProps = {
  params: Promise<{ teamId: string }>;
  searchParams: Promise<RawSearch>;
};

/** What a page of a team begins with. */
export type OpenedTeam = Awaited<ReturnType<typeof openTeam>>;

/** Who looks at which team among which, on which day and rung. A team out of reach is not found. */
export async function openTeam(
  { params, searchParams }: TeamPageProps,
  {
    permission = "organisation.read",
    ...options
  }: { readonly looksBack?: boolean; readonly permission?: Permission } = {},
) {
  const opened = await openPage(searchParams, permission, options);
  const teamId = await teamIdIn(params);
  const found = await asKnown(opened.actor, () => openedTeam(opened, teamId));
  return { ...opened, ...found };
}

/** The team that the address names. What is no id is not found. */
async function teamIdIn(params: TeamPageProps["params"]): Promise<TeamId> {
  const id = TeamId.safeParse((await params).teamId);
  return id.success ? id.data : notFound();
}

async function openedTeam({ actor, view }: Opened, teamId: TeamId) {
  const [team, teams] = await Promise.all([teamOn(actor, teamId, view.asOf), teamNames(actor)]);
  if (!team) notFound();
  return { team, teams, view: { ...view, teamId } };
}
