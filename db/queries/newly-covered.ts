import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { type NewlyCovered, newlyCovered } from "@/lib/competency/newly-covered";
import type { TeamId } from "@/lib/ids";
import { factsOfMembers } from "./facts";
import { meaningFor } from "./meaning";
import { countMembers } from "./possible-experts";
import { MOST_LOOKED_AT } from "./successions";
import type { View } from "./view";

/**
 * What a team has come to cover between the day and the one before; without a team, everybody in reach. Null
 * where those are too many to look at one by one.
 */
export function newlyCoveredSince(
  actor: Actor,
  since: Day,
  { teamId, asOf, proof }: View & { readonly teamId: TeamId | null },
): Promise<NewlyCovered[] | null> {
  return inScope(actor, async () => {
    for (const day of [since, asOf]) {
      if ((await countMembers(actor, { asOf: day, teamId })) > MOST_LOOKED_AT) return null;
    }
    const teamOn = async (day: Day) => ({
      people: await factsOfMembers(actor, { teamId, asOf: day }),
      asOf: day,
    });
    const [before, now, meaning] = await Promise.all([
      teamOn(since),
      teamOn(asOf),
      meaningFor(actor),
    ]);
    return newlyCovered(before, now, meaning, proof);
  });
}
