import { requireActor } from "@/app/_server/actor";
import { previewImport } from "@/db/commands/import/preview-import";
import { importInputOf } from "@/db/queries/import-input";
import { ImportId } from "@/lib/ids";
import { problemCsv } from "@/lib/import/problem-csv";

type Context = { params: Promise<{ importId: string }> };

/** The rows that are not imported, as a file of the same kind with the reasons behind: repaired, it imports. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor("import.write");
  const id = ImportId.safeParse((await params).importId);
  const read = id.success ? await previewImport(actor, id.data) : null;
  if (!id.success || !read?.ok || read.value.state === "discarded") {
    return new Response("There is no such import.", { status: 404 });
  }
  const { kind, rows, review } = read.value;
  const { input } = review ?? (await importInputOf(actor, id.data));
  return new Response(problemCsv(kind, input, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="problems.csv"',
      "cache-control": "no-store",
    },
  });
}
