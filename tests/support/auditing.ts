import { makeAuditorLink } from "@/db/commands/auditor-link/make-auditor-link";
import { makeWallLink } from "@/db/commands/wall-link/make-wall-link";
import type { Actor } from "@/lib/access";
import type { MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import type { TeamId } from "@/lib/ids";
import type { MakeWallLink } from "@/lib/wall-link/make-wall-link";
import { ARRANGER, made } from "./small-world";

/** A link of the whole organisation for two weeks, unless something else is said. */
export function anAuditorLink(wish: Partial<MakeAuditorLink> = {}, actor: Actor = ARRANGER) {
  const usual = { label: "Hart & Vale", teamId: null, requirementIds: null, asOf: null };
  const drawn = { knownAt: null, proof: "attested", hours: 336, seed: "harbour", size: 5 } as const;
  return made(makeAuditorLink(actor, { ...usual, ...drawn, ...wish }));
}

/** A wall of a team for ninety days, unless something else is said. */
export function aWallLink(
  wish: Partial<MakeWallLink> & { readonly teamId: TeamId },
  actor: Actor = ARRANGER,
) {
  return makeWallLink(actor, { label: "East door", proof: "attested", days: 90, ...wish });
}
