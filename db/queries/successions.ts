import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { addMonths } from "@/lib/calendar";
import { type Succession, successionsOn } from "@/lib/competency/successors";
import type { RoleId, TeamId } from "@/lib/ids";
import { factsOfMembers } from "./facts";
import { meaningFor } from "./meaning";
import { countMembers } from "./possible-experts";
import type { View } from "./view";

/** So many months ahead it matters that somebody leaves a role. */
export const MONTHS_AHEAD = 12;

/** So many people are looked at, one by one. */
export const MOST_LOOKED_AT = 5_000;

/** Who could follow in each of the roles, among the members of a team; null where those are too many to look at. */
export function successionsFor(
  actor: Actor,
  roleIds: readonly RoleId[],
  { asOf, proof, teamId }: View & { readonly teamId: TeamId | null },
): Promise<Map<RoleId, Succession> | null> {
  return inScope(actor, async () => {
    if ((await countMembers(actor, { asOf, teamId })) > MOST_LOOKED_AT) return null;
    const [people, meaning] = await Promise.all([
      factsOfMembers(actor, { teamId, asOf }),
      meaningFor(actor),
    ]);
    const until = addMonths(asOf, MONTHS_AHEAD);
    const found = successionsOn(roleIds, people, meaning, { asOf, proof, until });
    return new Map(found.map((succession) => [succession.roleId, succession]));
  });
}
