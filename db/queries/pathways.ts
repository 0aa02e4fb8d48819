import { eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { pathways } from "@/db/schema/pathways";
import type { Actor } from "@/lib/access";
import type { PathwayId } from "@/lib/ids";

export type PathwayRow = typeof pathways.$inferSelect;

/** By name. */
export function pathwaysIn(actor: Actor): Promise<PathwayRow[]> {
  return inScope(actor, (tx) => tx.select().from(pathways).orderBy(sql`lower(${pathways.name})`));
}

/** Throws NotFound. */
export async function pathwayOf(actor: Actor, id: PathwayId): Promise<PathwayRow> {
  const [found] = await inScope(actor, (tx) =>
    tx.select().from(pathways).where(eq(pathways.id, id)),
  );
  if (!found) throw new NotFound();
  return found;
}
