import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import type { KindMix } from "@/lib/person/mix";
import { PROOFS, rungOf } from "@/lib/proof";
import { inTeam, isEmployed, isOnDay, type View } from "./view";

/** How many awards of each kind the members of a team, or of all teams in reach, hold on the day, at the rung. */
export function heldMixOn(
  actor: Actor,
  { asOf, proof, teamId }: View & { readonly teamId: TeamId | null },
): Promise<KindMix> {
  const on = sql`${formatDay(asOf)}::date`;
  const enough = sql`${`{${PROOFS.slice(rungOf(proof)).join(",")}}`}::text[]`;
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<KindMix>(sql`
      select count(*) filter (where c.kind = 'certification')::int as certifications,
        count(*) filter (where c.kind <> 'certification')::int as others
      from awards a join credential_definitions c on c.id = a.credential_id
        join people p on p.id = a.person_id join team_memberships m on m.person_id = p.id
      where ${inTeam(sql`m.team_id`, teamId)}
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}
        and a.state = 'earned' and a.proof = any(${enough}) and a.issued_on <= ${on}
        and coalesce(a.expires_on >= ${on}, true) and coalesce(a.revoked_on > ${on}, true)`);
    return row ?? { certifications: 0, others: 0 };
  });
}
