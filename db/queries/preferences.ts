import { inScope } from "@/db/actor-scope";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { isAmong } from "./view";

/** How people in reach prefer to learn; whoever does not say is not in it. */
export function preferencesOf(
  actor: Actor,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, readonly string[]>> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ id: people.id, preferred: people.preferredDeliveries })
      .from(people)
      .where(isAmong(people.id, personIds));
    return new Map(
      rows.flatMap(({ id, preferred }) => (preferred.length > 0 ? [[id, preferred] as const] : [])),
    );
  });
}
