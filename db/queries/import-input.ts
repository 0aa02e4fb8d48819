import { NotFound } from "@/db/errors";
import { openFile, tableOf } from "@/db/import/open-file";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportReview } from "@/lib/import/import-answer";
import { prepare } from "@/lib/import/make-plan";
import { importFileOf, importOf } from "./imports";

/** An import's file under the columns of its kind, also when it is no draft any more. Throws NotFound. */
export async function importInputOf(
  actor: Actor,
  id: ImportId,
): Promise<Pick<ImportReview, "input" | "columns">> {
  const { kind, fileName, settings } = await importOf(actor, id);
  const tables = await openFile(await importFileOf(actor, id), fileName, settings);
  const table = tables.ok ? tableOf(tables.value, settings.sheet) : undefined;
  if (!table) throw new NotFound();
  const { rows, columns } = prepare(kind, { kind, fileName, settings, table });
  return { input: rows, columns };
}
