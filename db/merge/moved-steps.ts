import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { BatchLine } from "@/lib/batch/line";
import type { CredentialId, PersonId } from "@/lib/ids";

/** What happens to the plans of somebody who is merged away: all of it is the survivor's. */
export async function linesOfSteps(tx: Tx, personId: PersonId): Promise<BatchLine[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select s.id, c.name from journey_steps s join credential_definitions c on c.id = s.credential_id
    where s.person_id = ${personId} order by c.name, s.id`);
  return [...rows].map(({ id, name }) => {
    return { id, label: `Plan ${name}`, outcome: "change", said: "moves" };
  });
}

export async function moveSteps(tx: Tx, id: PersonId, intoId: PersonId): Promise<void> {
  await tx.execute(sql`update journey_steps set person_id = ${intoId} where person_id = ${id}`);
  await tx.execute(sql`
    update journeys set person_ids = array_replace(person_ids, ${id}::uuid, ${intoId}::uuid)
    where ${id}::uuid = any(person_ids)`);
}

/** Likewise where two credentials turn out to be one. */
export async function pointSteps(tx: Tx, id: CredentialId, intoId: CredentialId): Promise<void> {
  await tx.execute(sql`
    update journey_steps set credential_id = ${intoId} where credential_id = ${id}`);
}
