import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { RoleId } from "@/lib/ids";
import { isEmployed, isOnDay } from "./view";

/** How many people in reach hold each role on the day; roles without a holder are absent. */
export function roleHoldersOn(actor: Actor, asOf: Day): Promise<Map<RoleId, number>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ roleId: RoleId; holders: number }>(sql`
      select a.role_id as "roleId", count(distinct a.person_id)::int as holders
      from role_assignments a join people p on p.id = a.person_id
      where ${isOnDay(sql`a.starts_on`, sql`a.ends_on`, asOf)}
        and ${isEmployed(asOf)}
      group by a.role_id`);
    return new Map(rows.map((row) => [row.roleId, row.holders]));
  });
}
