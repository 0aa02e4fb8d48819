import { makeAuditorLink } from "@/db/commands/auditor-link/make-auditor-link";
import type { Actor } from "@/lib/access";
import type { MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import { ARRANGER, made } from "./small-world";

/** A link of the whole organisation for two weeks, unless something else is said. */
export function anAuditorLink(wish: Partial<MakeAuditorLink> = {}, actor: Actor = ARRANGER) {
  const usual = { label: "Hart & Vale", teamId: null, requirementIds: null, asOf: null };
  const drawn = { knownAt: null, proof: "attested", hours: 336, seed: "harbour", size: 5 } as const;
  return made(makeAuditorLink(actor, { ...usual, ...drawn, ...wish }));
}
