import type { NextRequest } from "next/server";
import { openPage } from "@/app/_server/open-page";
import { FILE_FORMATS, tableFile } from "@/app/_server/table-file";
import { isoDay } from "@/lib/format/day";
import { isReport, REPORTS } from "../reports";

/** A table of a page as a file: `/exports/standings.csv?team=…&asOf=…`, with the page's own parameters. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const [name = "", extension] = (await params).file.split(".");
  const format = FILE_FORMATS.find((one) => one === extension);
  if (!format || !isReport(name)) return nothing();
  const { looksBack, make } = REPORTS[name];
  const opened = await openPage(Promise.resolve(search), "export.read", { looksBack });
  const report = await make(opened, search);
  return report ? tableFile(report, format, isoDay(opened.asked.today)) : nothing();
}

function nothing(): Response {
  return new Response("There is no such report.", { status: 404 });
}
