import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { people } from "@/db/schema/people";
import type { PersonId } from "@/lib/ids";

/**
 * Holds the person until the transaction ends, so that what is checked of their facts stays so while it
 * is written. Throws NotFound for nobody, and for whom the actor does not reach.
 */
export async function inReach(tx: Tx, personId: PersonId): Promise<void> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  if (found.length === 0) throw new NotFound();
}
