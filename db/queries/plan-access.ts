import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { isEmployed, isOnDay } from "./view";

/** How many members of each team, subtree included, have a step on the day that is still to be done by then or later. */
export function planAccessOn(actor: Actor, asOf: Day): Promise<ReadonlyMap<TeamId, number>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: TeamId; people: number }>(sql`
      select above.id, count(distinct m.person_id)::int as people
      from team_memberships m
        join people p on p.id = m.person_id
        join teams t on t.id = m.team_id, unnest(t.path) as above (id)
      where ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}
        and m.person_id in (
          select person_id from journey_steps where finishes_on >= ${formatDay(asOf)})
      group by above.id`);
    return new Map(rows.map(({ id, people }) => [id, people]));
  });
}
