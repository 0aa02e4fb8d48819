import "server-only";
import type { Permission } from "@/lib/access";
import { requireActor } from "./actor";
import type { Search } from "./paths";
import { askedOf, type RawSearch } from "./search";
import { organisation } from "./today";

/** What a page begins with. */
export type Opened = Awaited<ReturnType<typeof openPage>>;

/** Who looks, at which day and rung: how nearly every page begins. */
export async function openPage(
  search: Promise<RawSearch>,
  permission: Permission = "organisation.read",
) {
  const actor = await requireActor(permission);
  const [asked, own] = await Promise.all([askedOf(actor, search), organisation(actor)]);
  const { asOf, proof, teamId } = asked;
  /** What links to other pages carry on: nothing of what everybody sees anyway. */
  const carried: Search = {
    asOf: asOf === asked.today ? null : asOf,
    proof: proof === own.lowestProof ? null : proof,
  };
  const view = { asOf, proof, teamId, warningDays: own.warningDays };
  return { actor, asked, view, carried, organisation: own };
}
