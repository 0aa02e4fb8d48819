import { requireActor } from "@/app/_server/actor";
import { nullIfNotFound } from "@/db/errors";
import { importHeadOf } from "@/db/queries/import-answer";
import { eachImportRow, type ImportRow } from "@/db/queries/import-rows";
import { ImportId } from "@/lib/ids";
import { problemCsv } from "@/lib/import/problem-csv";

type Context = { params: Promise<{ importId: string }> };

/** The rows that are not imported, as a file of the same kind with the reasons behind: repaired, it imports. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor("import.write");
  const id = ImportId.safeParse((await params).importId);
  const head = id.success ? await importHeadOf(actor, id.data).catch(nullIfNotFound) : null;
  if (!head || head.state === "discarded") {
    return new Response("There is no such import.", { status: 404 });
  }
  const rows: ImportRow[] = [];
  for await (const row of eachImportRow(actor, head.id, ["reject", "undecided"])) rows.push(row);
  return new Response(problemCsv(head.kind, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="problems.csv"',
      "cache-control": "no-store",
    },
  });
}
