import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { awards } from "@/db/schema/awards";
import { evidence, evidenceFiles } from "@/db/schema/evidence";
import type { Actor } from "@/lib/access";
import type { AwardId, EvidenceId } from "@/lib/ids";
import { expectKnown } from "./known";

export type EvidenceRow = typeof evidence.$inferSelect;

/** What supports an award, in the order in which it was added. Throws NotFound. */
export function evidenceOf(actor: Actor, awardId: AwardId): Promise<EvidenceRow[]> {
  return inScope(actor, async (tx) => {
    await expectKnown(actor, { awardId });
    return tx
      .select()
      .from(evidence)
      .where(eq(evidence.awardId, awardId))
      .orderBy(asc(evidence.addedOn), asc(evidence.title), asc(evidence.id));
  });
}

/** The same of many awards; what supports those out of reach is left out. */
export function evidenceAmong(actor: Actor, awardIds: readonly AwardId[]): Promise<EvidenceRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select(getTableColumns(evidence))
      .from(evidence)
      .innerJoin(awards, eq(awards.id, evidence.awardId))
      .where(inArray(evidence.awardId, [...awardIds]))
      .orderBy(asc(evidence.addedOn), asc(evidence.title), asc(evidence.id)),
  );
}

/** A file that is to be saved or opened. */
export type EvidenceFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

/** The file behind a piece of evidence, for whoever sees its award. Throws NotFound, for a link, too. */
export function evidenceFile(actor: Actor, id: EvidenceId): Promise<EvidenceFile> {
  return inScope(actor, async (tx) => {
    const { fileName, mediaType, awardId } = evidence;
    const [found] = await tx
      .select({ fileName, mediaType, content: evidenceFiles.content })
      .from(evidence)
      .innerJoin(awards, eq(awards.id, awardId))
      .innerJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
      .where(and(eq(evidence.id, id), eq(evidence.kind, "file")));
    if (!found?.fileName || !found.mediaType) throw new NotFound();
    return { fileName: found.fileName, mediaType: found.mediaType, content: found.content };
  });
}
