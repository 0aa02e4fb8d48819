import { asc, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { quotas } from "@/db/schema/quotas";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { inTeam } from "./view";

export type QuotaRow = typeof quotas.$inferSelect;

/** The quotas of the team and those below it, with lines or without; without a team, all in reach. By id. */
export function quotasOf(actor: Actor, teamId: TeamId | null): Promise<QuotaRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(quotas)
      .where(inTeam(sql`${quotas.teamId}`, teamId))
      .orderBy(asc(quotas.id)),
  );
}
