import { requireActor } from "@/app/_server/actor";
import { previewImport } from "@/db/commands/import/preview-import";
import { ImportId } from "@/lib/ids";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { toCsv } from "@/lib/spreadsheet/to-csv";

type Context = { params: Promise<{ importId: string }> };

/** The rejected rows as a file of the same kind with the reason behind each: repaired, it imports. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor("import.write");
  const id = ImportId.safeParse((await params).importId);
  const read = id.success ? await previewImport(actor, id.data) : null;
  if (!read?.ok) return new Response("There is no such import.", { status: 404 });
  const answer = read.value;
  const rejected = new Map(
    answer.rows.filter((row) => row.outcome === "reject").map((row) => [row.line, row.problems]),
  );
  const names = FIELDS[answer.kind].map((field) => field.name);
  const rows = (answer.review?.input ?? []).flatMap(({ line, cells }) => {
    const problems = rejected.get(line);
    const own: Readonly<Record<string, string>> = cells;
    return problems
      ? [[...names.map((name) => own[name] ?? ""), problems.map((p) => p.message).join(" ")]]
      : [];
  });
  return new Response(toCsv([[...names, "reason"], ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="problems.csv"',
      "cache-control": "no-store",
    },
  });
}
