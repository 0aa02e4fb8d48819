import { z } from "zod";
import { ColumnMap, ImportKind, ImportSettings, VersionSettings } from "@/lib/import/import";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { Reading } from "@/lib/import/read/reading";
import { parseJson } from "@/lib/json";
import { parsed } from "./parse";
import { formWithFiles } from "./uploaded-form";

/** The file and what goes with it: its parts' heads, and decisions about names. */
const MOST_FORM_BYTES = READ_LIMITS.textBytes + 1024 * 1024;
const MOST_DECISIONS_BYTES = 1024 * 1024;

/** What was decided about the file before it is looked at: see `ImportSettings`. */
const Decisions = z.strictObject({
  sheet: z.string().max(200).exactOptional(),
  reading: Reading.exactOptional(),
  fixed: ColumnMap.exactOptional(),
  source: ImportSettings.shape.source.unwrap().unwrap().exactOptional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).exactOptional(),
  people: z.record(z.string(), z.string()).exactOptional(),
  credentials: z.record(z.string(), z.string()).exactOptional(),
  competencies: z.record(z.string(), z.string()).exactOptional(),
  roles: z.record(z.string(), z.string()).exactOptional(),
  version: VersionSettings.nullable().exactOptional(),
});

/** The fields of `multipart/form-data`; the last two are JSON. */
export const ImportForm = z.strictObject({
  file: z.file().describe("May be given several times: the files are read as one archive."),
  kind: z.union([ImportKind, z.literal("auto")]).default("auto"),
  mode: z.enum(["preview", "commit"]).default("preview"),
  strict: z.stringbool().default(false),
  columns: inJson(ColumnMap).optional(),
  decisions: inJson(Decisions).optional(),
});

function inJson<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context) => {
      const json = parseJson(text, { bytes: MOST_DECISIONS_BYTES, depth: 4 });
      if (json.ok) return json.value;
      context.addIssue({ code: "custom", message: "This is not JSON." });
      return z.NEVER;
    })
    .pipe(schema);
}

/** Reads the form of an import. Throws 400, 413 or 415. */
export async function importForm(request: Request): Promise<z.output<typeof ImportForm>> {
  return parsed(ImportForm, await formWithFiles(request, MOST_FORM_BYTES));
}
