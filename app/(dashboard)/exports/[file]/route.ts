import type { NextRequest } from "next/server";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { readerOf } from "@/app/_server/search";
import { SLOT_COLUMNS, slotLines } from "@/app/_server/slot-lines";
import { FILE_FORMATS, type Report, tableFile } from "@/app/_server/table-file";
import { now } from "@/db/clock";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { dayText, isoDay } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";
import { RequirementId } from "@/lib/ids";
import { KIND_WORDS, SLOT_KINDS, slotKindFilter } from "@/lib/standing/slot-kind";
import { PEOPLE_COLUMNS, peopleLines } from "../../people/people";

type Opened = Awaited<ReturnType<typeof openPage>>;
type Given = ReturnType<typeof readerOf>;

const FILE = z.templateLiteral([z.enum(["standings", "people"]), ".", z.enum(FILE_FORMATS)]);

/** A table of a page as a file: `/exports/standings.csv?team=…&asOf=…`, with the page's own parameters. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const search = Object.fromEntries(request.nextUrl.searchParams);
  const opened = await openPage(Promise.resolve(search), "export.read");
  const file = FILE.safeParse((await params).file);
  if (!file.success) return new Response("There is no such report.", { status: 404 });
  const [report, format] = file.data.split(".");
  const given = readerOf(search, []);
  const madeOn = isoDay(opened.asked.today);
  const of = format === "xlsx" ? "xlsx" : "csv";
  return report === "people"
    ? tableFile(await people(opened), of, madeOn)
    : tableFile(await standings(opened, given), of, madeOn);
}

async function standings({ actor, view, carried, organisation }: Opened, given: Given) {
  const kind = given("kind", z.enum(SLOT_KINDS), "all" as const, "");
  const requirementId = given("requirement", RequirementId, null, "");
  const filter = { ...view, requirementId, ...slotKindFilter(kind, view.warningDays) };
  const report: Report<Awaited<ReturnType<typeof slotLines>>[number]> = {
    name: "Standings",
    columns: SLOT_COLUMNS,
    rows: await slotLines(actor, { ...filter, carried }),
    about: [
      ...aboutView({ actor, view, organisation }),
      ["Standings", KIND_WORDS[kind]],
      ["Coverage", COVERAGE_DEFINITION],
    ],
  };
  return report;
}

async function people({ actor, view, carried, organisation }: Opened) {
  return {
    name: "People",
    columns: PEOPLE_COLUMNS,
    rows: await peopleLines(actor, view, carried),
    about: aboutView({ actor, view, organisation }),
  };
}

/** Whose, for which day and rung, by whom and when: what a reader of the file has to know. */
function aboutView({ actor, view, organisation }: Pick<Opened, "actor" | "view" | "organisation">) {
  const about: (readonly [string, string])[] = [
    ["Organisation", organisation.name],
    ["As of", dayText(view.asOf)],
    ["Zone", organisation.zone],
    ["Proof at least", PROOF_WORDS[view.proof].words],
    ["Team", view.teamId ?? "all in reach"],
    ["Made by", actor.name],
    ["Made at", now().toISOString()],
  ];
  return about;
}
