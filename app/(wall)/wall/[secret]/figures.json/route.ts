import { nothingHere } from "@/app/_server/badges/verification";
import { readerOf } from "@/app/_server/search";
import { WallOf, wallAt } from "../wall";

type Context = { params: Promise<{ secret: string }> };

/** What a wall shows at this moment, for the page that hangs there. */
export async function GET(request: Request, { params }: Context) {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const of = readerOf(search, [])("of", WallOf, "both" as const, "");
  const data = await wallAt((await params).secret, of);
  return data ? Response.json(data, { headers: { "Cache-Control": "no-store" } }) : nothingHere();
}
