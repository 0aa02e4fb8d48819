import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { BatchId, CredentialId, PersonId } from "@/lib/ids";

/** What turned out to be something else, and the act that can be taken back. */
export type MergedRow = {
  readonly id: string;
  readonly name: string;
  readonly batchId: BatchId;
  readonly version: number;
  readonly reason: string | null;
  /** ISO, UTC. */
  readonly at: string;
};

const PEOPLE = sql`led_by_merge()`;
const CREDENTIALS = sql`credentials_led_by_merge()`;

/** Who turned out to be this person, the latest first. */
export function peopleMergedInto(actor: Actor, id: PersonId): Promise<MergedRow[]> {
  return mergedInto(actor, PEOPLE, id);
}

export function credentialsMergedInto(actor: Actor, id: CredentialId): Promise<MergedRow[]> {
  return mergedInto(actor, CREDENTIALS, id);
}

function mergedInto(actor: Actor, led: SQL, id: string): Promise<MergedRow[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<MergedRow>(sql`
      select led.id, led.name, b.id as "batchId", b.version, b.reason,
        to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from ${led} led join batches b on b.id = led.by
      where led.leads_to = ${id} order by b.created_at desc, led.id`);
    return [...rows];
  });
}

/** Whom an old address leads to; null for nobody in the actor's reach. */
export function survivorOfPerson(actor: Actor, id: PersonId): Promise<PersonId | null> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ id: PersonId }>(sql`
      select p.id from ${PEOPLE} led join people p on p.id = led.leads_to where led.id = ${id}`);
    return row?.id ?? null;
  });
}

export function survivorOfCredential(actor: Actor, id: CredentialId): Promise<CredentialId | null> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ id: CredentialId }>(sql`
      select leads_to as id from ${CREDENTIALS} led where led.id = ${id}`);
    return row?.id ?? null;
  });
}
