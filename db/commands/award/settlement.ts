import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import { awardStatements } from "@/db/schema/award-statements";
import type { Actor } from "@/lib/access";
import { NOT_SETTLED } from "@/lib/award/statement";
import { dayInZone } from "@/lib/calendar";
import type { AwardId } from "@/lib/ids";

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

/** What was settled on before is a statement like the others: there is one at most. */
export async function unsettle(tx: Tx, awardId: AwardId): Promise<void> {
  const { awardId: ofAward, settledTurn } = awardStatements;
  await tx
    .update(awardStatements)
    .set(NOT_SETTLED)
    .where(and(eq(ofAward, awardId), isNotNull(settledTurn)));
}
