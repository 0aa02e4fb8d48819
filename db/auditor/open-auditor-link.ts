import { now } from "@/db/clock";
import { recordRefusal } from "@/db/commands/auditor-link/record-view";
import { type AuditorLink, auditorLinkBehind } from "@/db/queries/auditor-links";
import type { Actor } from "@/lib/access";
import { linkRecorder } from "@/lib/auditor-link/link-actor";
import { auditorLinkState } from "@/lib/auditor-link/state";

/**
 * The link that this secret opens at this moment. Null for none, and for one that has ended or was revoked:
 * nobody can tell these apart, but that somebody came to it is written down.
 */
export async function openAuditorLink(actor: Actor, secret: string): Promise<AuditorLink | null> {
  const link = await auditorLinkBehind(actor, secret);
  if (!link) return null;
  const state = auditorLinkState(link, now());
  if (state === "open") return link;
  await recordRefusal(linkRecorder(link), { linkId: link.id, state });
  return null;
}
