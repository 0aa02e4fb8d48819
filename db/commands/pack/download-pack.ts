import { and, eq, gt, sql } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { evidencePackFiles, evidencePacks } from "@/db/schema/evidence-packs";
import type { EvidencePackId } from "@/lib/ids";
import { packFileName } from "@/lib/pack/kept";

/** A pack's zip. Each download is counted, and so in the audit log. Throws NotFound. */
export const downloadPack = command<
  EvidencePackId,
  { readonly fileName: string; readonly content: Uint8Array }
>("pack.make", "pack.download", async (tx, id) => {
  const [pack] = await tx
    .update(evidencePacks)
    .set({ downloads: sql`${evidencePacks.downloads} + 1` })
    .where(and(eq(evidencePacks.id, id), gt(evidencePacks.keptUntil, now())))
    .returning();
  if (!pack) throw new NotFound();
  const { packId, content } = evidencePackFiles;
  const [file] = await tx.select({ content }).from(evidencePackFiles).where(eq(packId, id));
  if (!file) throw new NotFound();
  return { fileName: packFileName(pack), content: file.content };
});
