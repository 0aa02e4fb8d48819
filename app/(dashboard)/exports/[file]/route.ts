import type { NextRequest } from "next/server";
import { requireActor } from "@/app/_server/actor";
import { FILE_FORMATS, tableFile } from "@/app/_server/table-file";
import { today } from "@/app/_server/today";
import { isoDay } from "@/lib/format/day";
import { isReport, REPORTS } from "../reports";

/** A table of a page as a file: `/exports/standings.csv?team=…&asOf=…`, with the page's own parameters. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const actor = await requireActor("export.read");
  const [name = "", extension] = (await params).file.split(".");
  const format = FILE_FORMATS.find((one) => one === extension);
  if (!format || !isReport(name)) return nothing();
  const report = await REPORTS[name](Object.fromEntries(request.nextUrl.searchParams));
  return report ? tableFile(report, format, isoDay(await today(actor))) : nothing();
}

function nothing(): Response {
  return new Response("There is no such report.", { status: 404 });
}
