import "server-only";
import { z } from "zod";
import { Instant, IsoDay } from "@/app/_server/api/iso-day";
import { now } from "@/db/clock";
import { NotFound } from "@/db/errors";
import { type AuditorLinkRow, auditorLinksFor } from "@/db/queries/auditor-links";
import type { Actor } from "@/lib/access";
import { AUDITOR_LINK_STATES, auditorLinkState } from "@/lib/auditor-link/state";
import { AuditorLinkId, RequirementId, TeamId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

export const AuditorLinkItem = z
  .object({
    id: AuditorLinkId,
    label: z.string().describe("Whom it is for."),
    state: z.enum(AUDITOR_LINK_STATES),
    teamId: TeamId.nullable().describe("And all below it; null for the whole organisation."),
    requirementIds: z.array(RequirementId).nullable().describe("Null for all in effect."),
    asOf: IsoDay.nullable().describe("Null for the day on which somebody looks."),
    knownAt: z.iso.datetime().nullable().describe("Null for what is known when somebody looks."),
    proof: Proof,
    seed: z.string(),
    size: z.int().describe("How many people are drawn."),
    madeBy: z.string(),
    createdAt: Instant,
    endsAt: Instant.describe("The first instant at which it opens nothing any more."),
    revokedAt: Instant.nullable(),
    views: z.int().describe("How often something was seen through it."),
    lastViewAt: Instant.nullable(),
  })
  .meta({ id: "AuditorLink" });

export function auditorLinkItem(link: AuditorLinkRow): z.output<typeof AuditorLinkItem> {
  return { ...link, state: auditorLinkState(link, now()) };
}

/** One link as it is by now. Throws NotFound. */
export async function auditorLinkNow(actor: Actor, id: AuditorLinkId) {
  const [link] = await auditorLinksFor(actor, { id });
  if (!link) throw new NotFound();
  return auditorLinkItem(link);
}
