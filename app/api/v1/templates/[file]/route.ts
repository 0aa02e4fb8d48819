import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { NotFound } from "@/db/errors";
import { templateCsv } from "@/lib/import/columns/template";
import { IMPORT_KINDS, ImportKind } from "@/lib/import/import";

const ENDING = ".csv";
const files = IMPORT_KINDS.map((kind) => `${kind}${ENDING}` as const);

const template = {
  summary: "An empty file of a kind that can be imported: its header line",
  params: z.object({ file: z.enum(files) }),
  answer: z.string(),
  type: "text/csv",
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(template, async ({ params: { file } }) => {
    const kind = ImportKind.safeParse(file.slice(0, -ENDING.length));
    if (!kind.success) throw new NotFound();
    return new Response(templateCsv(kind.data), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${file}"`,
        "Cache-Control": "no-store",
      },
    });
  }),
});
