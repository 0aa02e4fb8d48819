import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

/** How many people the actor reaches, members of a team or not. */
export function peopleInReach(actor: Actor): Promise<number> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ people: number }>(
      sql`select count(*)::int as people from people`,
    );
    return row?.people ?? 0;
  });
}

/** The names of those among them whom the actor reaches, in the order of the alphabet. */
export function namesOf(
  actor: Actor,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId; name: string }>(sql`
      select id, name from people where id = any(${`{${personIds.join(",")}}`}::uuid[])`);
    const inOrder = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
    return new Map(inOrder.map(({ id, name }) => [id, name]));
  });
}
