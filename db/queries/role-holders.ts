import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { RoleId } from "@/lib/ids";

/** How many people in reach hold each role on the day; roles without a holder are absent. */
export function roleHoldersOn(actor: Actor, asOf: Day): Promise<Map<RoleId, number>> {
  const on = sql`${formatDay(asOf)}::date`;
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ roleId: RoleId; holders: number }>(sql`
      select a.role_id as "roleId", count(distinct a.person_id)::int as holders
      from role_assignments a join people p on p.id = a.person_id
      where daterange(a.starts_on, a.ends_on, '[]') @> ${on}
        and daterange(p.joined_on, p.left_on, '[]') @> ${on}
      group by a.role_id`);
    return new Map(rows.map((row) => [row.roleId, row.holders]));
  });
}
