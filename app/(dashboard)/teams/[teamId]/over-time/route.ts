import type { NextRequest } from "next/server";
import { packedJson } from "@/app/_server/packed-json";
import { isLarge } from "../_team/large";
import { MATRICES, matrixChoiceIn } from "../_team/matrices";
import { overTimeOf } from "../_team/matrix-over";
import { openTeam } from "../_team/open-team";
import { daysInReach } from "../_team/strip";

type Context = { params: Promise<{ teamId: string }> };

/** A team's matrix on every day that the scrubber reaches, in one answer, for whoever drags the day; null where it is large. */
export async function GET(request: NextRequest, { params }: Context) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const searchParams = Promise.resolve(search);
  const { actor, asked, view, carried, team } = await openTeam({ params, searchParams });
  if (isLarge(team)) return packedJson(null);
  const { of, ...choice } = matrixChoiceIn(search);
  const days = daysInReach(asked.today);
  const question = { ...view, ...days, teamId: team.id, carried, ...choice };
  return packedJson(overTimeOf(await MATRICES[of](actor, question), days));
}
