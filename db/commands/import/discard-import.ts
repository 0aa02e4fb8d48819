import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { lockDraft } from "@/db/import/lock-draft";
import { importReviews } from "@/db/schema/import-reviews";
import { importRows } from "@/db/schema/import-rows";
import { importFiles, imports } from "@/db/schema/imports";
import type { ImportId } from "@/lib/ids";
import type { ImportProblem } from "@/lib/import/import-problem";
import { ok, type Result } from "@/lib/result";

/** Gives a draft up; its file, and what was found out about it, is deleted. Throws NotFound. */
export const discardImport = command<ImportId, Result<null, ImportProblem>>(
  "import.write",
  "import.discard",
  async (tx, id) => {
    const locked = await lockDraft(tx, id, []);
    if (!locked.ok) return locked;
    await tx.update(imports).set({ state: "discarded" }).where(eq(imports.id, id));
    for (const kept of [importFiles, importReviews, importRows]) {
      await tx.delete(kept).where(eq(kept.importId, id));
    }
    return ok(null);
  },
);
