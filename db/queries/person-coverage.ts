import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { CountsSoon } from "@/lib/coverage/roll-up";
import type { PersonId } from "@/lib/ids";
import { type CoverageFilter, countedSlots } from "./coverage";
import { holds, inTeam } from "./view";

/** Every person's slots on the day; people of whom nothing is required are absent. */
export function coverageByPersonOn(
  actor: Actor,
  filter: CoverageFilter,
): Promise<Map<PersonId, CountsSoon>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<CountsSoon & { personId: PersonId }>(sql`
      select s.person_id as "personId", ${countedSlots(filter)}
      from standing_spans s
      where ${holds(filter)} and ${inTeam(sql`s.team_id`, filter.teamId ?? null)}
      group by s.person_id`);
    return new Map(rows.map(({ personId, ...counts }) => [personId, counts]));
  });
}
