import type { NextRequest } from "next/server";
import { openPage } from "@/app/_server/open-page";
import { readerOf } from "@/app/_server/search";
import { answersFor } from "../answers";
import { questionIn } from "../question";

/** What is found by what somebody types: `/search/found?q=…`, the same as on the page of results. */
export async function GET(request: NextRequest) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const opened = await openPage(Promise.resolve(search), "self.read");
  const groups = await answersFor(opened, questionIn(readerOf(search, [])));
  return Response.json({ groups }, { headers: { "cache-control": "no-store" } });
}
