import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import type { awardStatements } from "@/db/schema/award-statements";
import type { Actor } from "@/lib/access";
import { dayInZone } from "@/lib/calendar";

type Settlement = Pick<
  typeof awardStatements.$inferInsert,
  "settledTurn" | "settledOn" | "settledBy" | "settledReason"
>;

/** The actor settles, having heard everything up to a turn. */
export async function settlement(
  actor: Actor,
  settledTurn: number,
  settledReason: string | null,
): Promise<Settlement> {
  const { zone } = await organisationFor(actor);
  const settledOn = dayInZone(now(), zone);
  return { settledTurn, settledOn, settledBy: actor.name, settledReason };
}
