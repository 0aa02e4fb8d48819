import { Forbidden } from "@/db/errors";
import { importFileOf, importOf } from "@/db/queries/imports";
import { dayFor } from "@/db/queries/organisation";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { ok, type Result } from "@/lib/result";
import { type AsRead, openFile } from "./open-file";

/**
 * The tables of an import's file, read before a transaction is opened for the rest; as its settings
 * say, or as is asked now. Throws NotFound.
 */
export async function openTables(
  actor: Actor,
  id: ImportId,
  asked: Partial<AsRead> = {},
): Promise<Result<readonly FileTable[], ImportProblem>> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const { fileName, state, settings, createdAt } = await importOf(actor, id);
  if (state !== "draft") return ok([]);
  const bytes = await importFileOf(actor, id);
  const day = await dayFor(actor, createdAt);
  return openFile({ fileName, bytes, day }, { ...settings, ...asked });
}
