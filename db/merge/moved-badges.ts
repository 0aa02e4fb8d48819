import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { BatchLine } from "@/lib/batch/line";
import type { CredentialId, PersonId } from "@/lib/ids";

/** What happens to the badges of somebody who is merged away: there is one of each, so that all move. */
export async function linesOfBadges(tx: Tx, personId: PersonId): Promise<BatchLine[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from badges where person_id = ${personId} order by name, id`);
  return [...rows].map(({ id, name }) => {
    return { id, label: `Badge ${name}`, outcome: "change", said: "moves" };
  });
}

/**
 * Where both hold an award from the same day, the survivor's own stands: the badge speaks for that one
 * from now on.
 */
export async function moveBadges(tx: Tx, id: PersonId, intoId: PersonId): Promise<void> {
  await tx.execute(sql`
    update badges set person_id = ${intoId}, award_id = coalesce((
      select own.id from awards other
      join awards own on own.credential_id = other.credential_id and own.issued_on = other.issued_on
      where other.id = badges.award_id and own.person_id = ${intoId}), award_id)
    where person_id = ${id}`);
}

/** Likewise where two credentials turn out to be one, and somebody holds both from the same day. */
export async function pointBadges(tx: Tx, id: CredentialId, intoId: CredentialId): Promise<void> {
  await tx.execute(sql`
    update badges set award_id = own.id from awards other
    join awards own on own.person_id = other.person_id and own.issued_on = other.issued_on
    where other.id = badges.award_id and other.credential_id = ${id}
      and own.credential_id = ${intoId}`);
}
