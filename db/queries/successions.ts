import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { addMonths } from "@/lib/calendar";
import { type Succession, successionsOn } from "@/lib/competency/successors";
import type { RoleId, TeamId } from "@/lib/ids";
import { rolesIn } from "./catalogue";
import { factsOfMembers } from "./facts";
import { meaningFor } from "./meaning";
import { countMembers } from "./possible-experts";
import type { View } from "./view";

/** So many months ahead it matters that somebody leaves a role. */
export const MONTHS_AHEAD = 12;

/** So many people are looked at, one by one. */
export const MOST_LOOKED_AT = 5_000;

/** Who could follow in each role, among the members of a team; null where those are too many to look at. */
export function successionsFor(
  actor: Actor,
  { asOf, proof, teamId }: View & { readonly teamId: TeamId | null },
): Promise<Map<RoleId, Succession> | null> {
  return inScope(actor, async () => {
    if ((await countMembers(actor, { asOf, teamId })) > MOST_LOOKED_AT) return null;
    const [roles, people, meaning] = await Promise.all([
      rolesIn(actor),
      factsOfMembers(actor, { teamId, asOf }),
      meaningFor(actor),
    ]);
    const found = successionsOn(
      roles.map(({ id }) => id),
      people,
      meaning,
      { asOf, proof, until: addMonths(asOf, MONTHS_AHEAD) },
    );
    return new Map(found.map((succession) => [succession.roleId, succession]));
  });
}
