import { and, asc, gte, isNull, lte, or, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { teamMinimums } from "@/db/schema/team-minimums";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { inTeam } from "./view";

export type MinimumRow = typeof teamMinimums.$inferSelect;

/** The minimums in force on the day of the team and those below it; without one, of all in reach. */
export function minimumsOn(
  actor: Actor,
  { teamId, asOf }: { readonly teamId: TeamId | null; readonly asOf: Day },
): Promise<MinimumRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(teamMinimums)
      .where(
        and(
          inTeam(sql`${teamMinimums.teamId}`, teamId),
          lte(teamMinimums.startsOn, asOf),
          or(isNull(teamMinimums.endsOn), gte(teamMinimums.endsOn, asOf)),
        ),
      )
      .orderBy(asc(teamMinimums.id)),
  );
}
