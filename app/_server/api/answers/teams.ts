import "server-only";
import type { z } from "zod";
import type { TeamItem } from "@/app/_server/api/items/team";
import { today } from "@/app/_server/today";
import { NotFound } from "@/db/errors";
import { teamOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";

/** One team as it is today. Throws NotFound. */
export async function teamItem(actor: Actor, teamId: TeamId): Promise<z.output<typeof TeamItem>> {
  const team = await teamOn(actor, teamId, await today(actor));
  if (!team) throw new NotFound();
  return team;
}
