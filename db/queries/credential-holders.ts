import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import type { CredentialId } from "@/lib/ids";
import { PROOFS, rungOf } from "@/lib/proof";
import type { View } from "./view";

/** How many people in reach hold each credential validly on the day, at the rung; others are absent. */
export function credentialHoldersOn(
  actor: Actor,
  { asOf, proof }: View,
): Promise<Map<CredentialId, number>> {
  const on = sql`${formatDay(asOf)}::date`;
  const enough = sql`${`{${PROOFS.slice(rungOf(proof)).join(",")}}`}::text[]`;
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ credentialId: CredentialId; holders: number }>(sql`
      select credential_id as "credentialId", count(distinct person_id)::int as holders from awards
      where state = 'earned' and proof = any(${enough}) and issued_on <= ${on}
        and coalesce(expires_on >= ${on}, true) and coalesce(revoked_on > ${on}, true)
      group by credential_id`);
    return new Map(rows.map((row) => [row.credentialId, row.holders]));
  });
}
