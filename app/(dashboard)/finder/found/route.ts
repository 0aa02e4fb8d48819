import type { NextRequest } from "next/server";
import { openPage } from "@/app/_server/open-page";
import { readerOf } from "@/app/_server/search";
import { questionIn } from "../../search/question";
import { finderAsked } from "../asked";
import { skillAnswers } from "../skill-answers";

/** What can be looked for, by what somebody types: `/finder/found?q=…`, with the finder's own parameters. */
export async function GET(request: NextRequest) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const opened = await openPage(Promise.resolve(search));
  const read = readerOf(search, []);
  const asked = await finderAsked(opened.actor, read);
  const groups = await skillAnswers(opened, asked, questionIn(read).typed);
  return Response.json({ groups }, { headers: { "cache-control": "no-store" } });
}
