import type { NextRequest } from "next/server";
import type { MatrixOverTime } from "@/components/matrix/over-time";
import { isFollowed } from "../_team/followed";
import { MATRICES, matrixChoiceIn } from "../_team/matrices";
import { overTimeOf } from "../_team/matrix-over";
import { openTeam } from "../_team/open-team";
import { daysInReach } from "../_team/strip";

type Context = { params: Promise<{ teamId: string }> };

/** A team's matrix on every day that the scrubber reaches, in one answer, for whoever drags the day. */
export async function GET(request: NextRequest, { params }: Context) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const searchParams = Promise.resolve(search);
  const { actor, asked, view, carried, team } = await openTeam({ params, searchParams });
  if (!isFollowed(team)) return answer(null);
  const { of, ...choice } = matrixChoiceIn(search);
  const days = daysInReach(asked.today);
  const question = { ...view, ...days, teamId: team.id, carried, ...choice };
  const over = overTimeOf(await MATRICES[of](actor, question), days);
  return answer(over);
}

/** Null where there is too much of it. */
function answer(over: MatrixOverTime | null): Response {
  return Response.json(over, { headers: { "Cache-Control": "private, no-store" } });
}
