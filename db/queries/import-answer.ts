import { and, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { readImportRows } from "@/db/import/import-rows";
import { importReviews } from "@/db/schema/import-reviews";
import { type Actor, highestProof } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import {
  type ImportAnswer,
  type ImportHead,
  type ImportReview,
  NO_ROWS,
} from "@/lib/import/import-answer";
import { importOf } from "./imports";

const { importId, review, seen, plannedOn } = importReviews;

/** An import as it was shown last, with every row. Throws NotFound. */
export function importAnswerOf(actor: Actor, id: ImportId): Promise<ImportAnswer> {
  return inScope(actor, async (tx) => {
    const head = await importHeadOf(actor, id);
    return { ...head, rows: await readImportRows(tx, id) };
  });
}

/** The same without its rows. Throws NotFound. */
export function importHeadOf(actor: Actor, id: ImportId): Promise<ImportHead> {
  return inScope(actor, async () => {
    const { kind, state, fileName, counts, planHash } = await importOf(actor, id);
    const head = { id, kind, state, fileName, counts: counts ?? NO_ROWS };
    if (state !== "draft") return { ...head, planHash: null, review: null };
    return { ...head, planHash, review: await importReviewOf(actor, id) };
  });
}

/** What was found out about the file of an import, whatever became of it; null where it was never planned. */
export function importReviewOf(actor: Actor, id: ImportId): Promise<ImportReview | null> {
  return inScope(actor, async (tx) => {
    const [kept] = await tx.select({ review }).from(importReviews).where(eq(importId, id));
    return kept?.review ?? null;
  });
}

/**
 * Whether a draft would still do what was shown last: nobody wrote a fact since, it is the same day,
 * and whoever asks may give the same proof.
 */
export function isCurrent(actor: Actor, id: ImportId): Promise<boolean> {
  const samePlan = and(
    eq(importId, id),
    eq(plannedOn, sql`today()`),
    eq(importReviews.highestProof, highestProof(actor)),
    sql`not facts_changed_since(${seen})`,
  );
  return inScope(
    actor,
    async (tx) => (await tx.select().from(importReviews).where(samePlan)).length > 0,
  );
}
