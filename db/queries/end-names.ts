import { inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awards } from "@/db/schema/awards";
import { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import type { AwardId, WaiverId } from "@/lib/ids";
import type { End } from "@/lib/reminder/end";
import { credentialsIn } from "./catalogue";
import { requirementsIn } from "./requirements";

/** What each requirement is called. */
export async function requirementNames(actor: Actor): Promise<(id: string) => string> {
  const requirements = await requirementsIn(actor);
  const names = new Map<string, string>(requirements.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "";
}

/** What each is called: by its credential, or by its requirement. */
export function namesOfThings(actor: Actor, ends: readonly End[]): Promise<(end: End) => string> {
  return inScope(actor, async (tx) => {
    const awardIds = ends.flatMap((end): AwardId[] => (end.thing === "award" ? [end.id] : []));
    const waiverIds = ends.flatMap((end): WaiverId[] => (end.thing === "waiver" ? [end.id] : []));
    const [held, waived, credentials, requirementName] = await Promise.all([
      tx
        .select({ id: awards.id, of: awards.credentialId })
        .from(awards)
        .where(inArray(awards.id, awardIds)),
      tx
        .select({ id: waivers.id, of: waivers.requirementId })
        .from(waivers)
        .where(inArray(waivers.id, waiverIds)),
      credentialsIn(actor),
      requirementNames(actor),
    ]);
    const credentialName = new Map(credentials.map(({ id, name }) => [id, name]));
    const names = new Map<string, string>([
      ...held.map(({ id, of }) => [id, credentialName.get(of) ?? ""] as const),
      ...waived.map(({ id, of }) => [id, requirementName(of)] as const),
    ]);
    return ({ thing, id }) => (thing === "grace" ? requirementName(id) : (names.get(id) ?? ""));
  });
}
