import { loadPack, seenAs } from "@/db/commands/draft/load-pack";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { draftsIn, packPlanFor } from "@/db/queries/requirement-drafts";
import type { Actor } from "@/lib/access";
import { Pack } from "@/lib/requirement-pack/pack";
import { day } from "@/tests/support/organisation/build";
import { required } from "@/tests/support/pathways";
import { made, type SmallWorld } from "@/tests/support/small-world";

const PACK = Pack.parse({
  format: "tessera-pack-1",
  name: "Night watch",
  regime: "Harbour rules",
  about: "A sample.",
  source: { title: "Nobody's", url: null, licence: "Our own words", checkedOn: "2026-11-01" },
  roles: [],
  credentials: [],
  requirements: [{ name: "A year here", roles: [], holds: "12 months with the organisation" }],
  minimums: [],
});

/** A draft that came with a pack. */
export async function proposed(actor: Actor): Promise<string> {
  const { lines } = await packPlanFor(actor, PACK);
  await loadPack(actor, { pack: PACK, seen: seenAs(lines) });
  const [draft] = await draftsIn(actor);
  return draft?.id ?? "";
}

/** A policy that comes into effect long after. */
export async function standingIn(actor: Actor, { cissp, badge }: SmallWorld): Promise<string> {
  const version = {
    effectiveFrom: day("2040-01-01"),
    effectiveUntil: null,
    stack: { credential: badge.id },
    reason: "Covers the same ground.",
    approvedBy: "Sam",
  };
  const policy = { name: "Subnets suffice", credentialId: cissp.id, version };
  return (await made(definePolicy(actor, policy))).id;
}

/** A pathway that nobody is on. */
export async function aPathway(actor: Actor, { badge }: SmallWorld): Promise<string> {
  const parts = [required(badge.id)];
  const pathway = { name: "Subnets", goal: "Fewer outages", credentialId: null, parts };
  return (await made(definePathway(actor, pathway))).id;
}
