import { and, eq, lte } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { evidencePacks } from "@/db/schema/evidence-packs";
import { jobs } from "@/db/schema/jobs";
import { madeBefore } from "@/lib/pack/kept";

/** Removes packs that are kept no longer, and what is known of packs as old that were never made. */
export const forgetOldPacks = command<void, void>("pack.make", "pack.forget", async (tx) => {
  const at = now();
  await tx.delete(evidencePacks).where(lte(evidencePacks.keptUntil, at));
  await tx.delete(jobs).where(and(eq(jobs.kind, "pack.make"), lte(jobs.endedAt, madeBefore(at))));
});
