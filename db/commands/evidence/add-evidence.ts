import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { NotFound } from "@/db/errors";
import type { EvidenceRow } from "@/db/queries/evidence";
import { dayFor } from "@/db/queries/organisation";
import { insertRow } from "@/db/rows/insert-row";
import { awards } from "@/db/schema/awards";
import { evidence } from "@/db/schema/evidence";
import type { Actor } from "@/lib/access";
import { evidenceProblems } from "@/lib/evidence/evidence-problems";
import type { AwardId } from "@/lib/ids";
import { invalid, type Saved } from "@/lib/refusal";

type Added = Omit<typeof evidence.$inferInsert, "addedBy" | "addedOn"> & {
  readonly awardId: AwardId;
};

/** One more piece beside those that the award has. Throws NotFound for an award out of reach. */
export async function addEvidence(
  tx: Tx,
  actor: Actor,
  { url = null, hash = null, ...added }: Added,
): Promise<Saved<EvidenceRow>> {
  await holdAward(tx, added.awardId);
  const held = await tx
    .select({ url: evidence.url, hash: evidence.hash })
    .from(evidence)
    .where(eq(evidence.awardId, added.awardId));
  const problems = evidenceProblems(held, { url, hash });
  if (problems.length > 0) return invalid(...problems);
  const by = { addedBy: actor.name, addedOn: await dayFor(actor, now()) };
  return insertRow(tx, evidence, { ...added, url, hash, ...by });
}

/** So that of two who add at once one comes first, and nobody counts too few. */
export async function holdAward(tx: Tx, id: AwardId): Promise<{ readonly version: number }> {
  const { version } = awards;
  const [found] = await tx
    .select({ version })
    .from(awards)
    .where(eq(awards.id, id))
    .for("no key update");
  if (!found) throw new NotFound();
  return found;
}
