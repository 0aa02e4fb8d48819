import { inScope } from "@/db/actor-scope";
import { organisation } from "@/db/schema/organisation";
import type { Actor } from "@/lib/access";

/** What an administrator allows about badges. */
export type BadgeSettings = {
  /** Whether what badges hang on may be fetched from outside. */
  readonly fetches: boolean;
  /** From these hosts only; from any where none is named. */
  readonly fetchHosts: readonly string[];
  /** Whether anybody who knows its address may verify a badge that was issued here. */
  readonly publishesBadges: boolean;
  /** Of the organisation; 0 before anybody has saved it. */
  readonly version: number;
};

const UNSAVED: BadgeSettings = {
  fetches: false,
  fetchHosts: [],
  publishesBadges: false,
  version: 0,
};

export function badgeSettingsFor(actor: Actor): Promise<BadgeSettings> {
  return inScope(actor, async (tx) => {
    const { fetches, fetchHosts, publishesBadges, version } = organisation;
    const [row] = await tx
      .select({ fetches, fetchHosts, publishesBadges, version })
      .from(organisation)
      .limit(1);
    return row ?? UNSAVED;
  });
}
