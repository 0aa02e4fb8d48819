import { and, desc, eq, lt, or, type SQL } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { unpackFile } from "@/db/import/kept-file";
import { importFiles, imports } from "@/db/schema/imports";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportSummary } from "@/lib/import/import-answer";

const SUMMARY = {
  id: imports.id,
  kind: imports.kind,
  state: imports.state,
  fileName: imports.fileName,
  counts: imports.counts,
  createdAt: imports.createdAt,
  committedAt: imports.committedAt,
};

/** Imports, the newest first; `after` is the last one of the page before. */
export function importsFor(
  actor: Actor,
  { limit, after }: { readonly limit: number; readonly after: ImportSummary | null },
): Promise<ImportSummary[]> {
  const older: SQL | undefined = after
    ? or(
        lt(imports.createdAt, after.createdAt),
        and(eq(imports.createdAt, after.createdAt), lt(imports.id, after.id)),
      )
    : undefined;
  return inScope(actor, (tx) =>
    tx
      .select(SUMMARY)
      .from(imports)
      .where(older)
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(limit),
  );
}

/** Everything that is kept of an import but its file. Throws NotFound. */
export function importOf(actor: Actor, id: ImportId): Promise<typeof imports.$inferSelect> {
  return inScope(actor, async (tx) => {
    const [found] = await tx.select().from(imports).where(eq(imports.id, id));
    if (!found) throw new NotFound();
    return found;
  });
}

/** The uploaded file. Throws NotFound, also where it was discarded. */
export function importFileOf(actor: Actor, id: ImportId): Promise<Uint8Array> {
  return inScope(actor, async (tx) => {
    const { content, importId } = importFiles;
    const [found] = await tx.select({ content }).from(importFiles).where(eq(importId, id));
    if (!found) throw new NotFound();
    return unpackFile(found.content);
  });
}
