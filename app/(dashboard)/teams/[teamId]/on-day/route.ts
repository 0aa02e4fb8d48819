import type { NextRequest } from "next/server";
import { packedJson } from "@/app/_server/packed-json";
import { matrixChoiceIn } from "../_team/matrices";
import { openTeam } from "../_team/open-team";
import { pageMatrix } from "../_team/page-matrix";

type Context = { params: Promise<{ teamId: string }> };

/** A team's matrix on the day: of a large one, which does not come with its page. */
export async function GET(request: NextRequest, { params }: Context) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const opened = await openTeam({ params, searchParams: Promise.resolve(search) });
  const { data, words } = await pageMatrix(opened, matrixChoiceIn(search));
  return packedJson({ data, words });
}
