import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { userTeams } from "@/db/schema/user-teams";
import type { TeamId, UserId } from "@/lib/ids";

/** Makes these the teams that a user answers for; what stays as it was is not written again. */
export async function setTeams(tx: Tx, userId: UserId, teamIds: readonly TeamId[]): Promise<void> {
  const { userId: owner, teamId } = userTeams;
  await tx.delete(userTeams).where(and(eq(owner, userId), notInArray(teamId, [...teamIds])));
  if (teamIds.length === 0) return;
  await tx
    .insert(userTeams)
    .values(teamIds.map((id) => ({ userId, teamId: id })))
    .onConflictDoNothing();
}
