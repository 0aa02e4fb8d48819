import "server-only";
import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { asKnown } from "@/db/known-at";
import { teamOn, teamPlacesFor } from "@/db/queries/teams";
import type { Permission } from "@/lib/access";
import { TeamId } from "@/lib/ids";

export type TeamPageProps = {
  params: Promise<{ teamId: string }>;
  searchParams: Promise<RawSearch>;
};

/** Who looks at which team among which, on which day and rung. A team out of reach is not found. */
export async function openTeam(
  { params, searchParams }: TeamPageProps,
  {
    permission = "organisation.read",
    ...options
  }: { readonly looksBack?: boolean; readonly permission?: Permission } = {},
) {
  const opened = await openPage(searchParams, permission, options);
  const id = TeamId.safeParse((await params).teamId);
  const { actor, view } = opened;
  const [team, teams] = await asKnown(actor, () =>
    Promise.all([id.success ? teamOn(actor, id.data, view.asOf) : null, teamPlacesFor(actor)]),
  );
  if (!team) notFound();
  return { ...opened, team, teams, view: { ...view, teamId: team.id } };
}
