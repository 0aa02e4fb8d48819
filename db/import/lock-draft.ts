import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { imports } from "@/db/schema/imports";
import type { ImportId } from "@/lib/ids";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";
import type { OpenDraft } from "./draft";

export type Import = typeof imports.$inferSelect;

/** The import, which nobody else changes until the transaction ends. Throws NotFound. */
export async function lockImport(tx: Tx, id: ImportId): Promise<Import> {
  const [found] = await tx.select().from(imports).where(eq(imports.id, id)).for("update");
  if (!found) throw new NotFound();
  return found;
}

/** The same, where it is still a draft. */
export async function lockDraft(
  tx: Tx,
  id: ImportId,
  tables: readonly FileTable[],
): Promise<Result<{ readonly row: Import; readonly draft: OpenDraft }, ImportProblem>> {
  const row = await lockImport(tx, id);
  if (row.state !== "draft") return fail(importProblem("not-draft", row.state));
  const { kind, fileName, settings } = row;
  return ok({ row, draft: { id, kind, fileName, settings, tables } });
}
