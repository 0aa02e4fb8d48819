import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { savedViews } from "@/db/schema/saved-views";
import type { Actor } from "@/lib/access";

export type SavedView = typeof savedViews.$inferSelect;

/** The actor's own, by name. */
export function savedViewsFor(actor: Actor): Promise<SavedView[]> {
  return inScope(actor, (tx) =>
    tx.select().from(savedViews).orderBy(sql`lower(${savedViews.name})`, savedViews.id),
  );
}
