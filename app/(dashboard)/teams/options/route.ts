import type { NextRequest } from "next/server";
import { requireActor } from "@/app/_server/actor";
import { teamNames } from "@/app/_server/names";
import { packedJson } from "@/app/_server/packed-json";
import { readerOf } from "@/app/_server/search";
import type { Option } from "@/components/form/controls";
import { TeamId } from "@/lib/ids";
import { sectionOf } from "@/lib/team/tree";

/** The teams that the reader may name, for a field of a form; `?except=team`: without that one and all below it. */
export async function GET(request: NextRequest) {
  const actor = await requireActor("organisation.read");
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const except = readerOf(search, [])("except", TeamId, null, "");
  const teams = await teamNames(actor);
  const own = sectionOf(
    teams,
    teams.filter(({ id }) => id === except),
  );
  const options = teams.flatMap(({ id, path }): Option[] =>
    own.has(id) ? [] : [{ value: id, label: path }],
  );
  return packedJson(options);
}
