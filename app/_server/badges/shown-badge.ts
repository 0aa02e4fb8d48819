import "server-only";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { today } from "@/app/_server/today";
import { NotFound } from "@/db/errors";
import {
  type IssuedBadge,
  issuedBadgesOf,
  publishesBadges,
  stateOf,
} from "@/db/queries/issued-badges";
import type { Actor } from "@/lib/access";
import type { IssuedBadgeId } from "@/lib/ids";

/** A badge of our own as it is shown: what it is worth today, and where others verify it. */
export async function shownBadges(actor: Actor, badges: readonly IssuedBadge[]) {
  const [day, isPublished] = await Promise.all([today(actor), publishesBadges(actor)]);
  return badges.map((badge) => ({
    ...badge,
    personId: badge.award.personId,
    state: stateOf(badge, day),
    /** Null where the organisation does not let others look. */
    verificationUrl: isPublished ? `${publicOrigin()}${paths.verify(badge.secret)}` : null,
  }));
}

export type ShownBadge = Awaited<ReturnType<typeof shownBadges>>[number];

/** One badge of our own. Throws NotFound. */
export async function issuedBadge(actor: Actor, id: IssuedBadgeId): Promise<IssuedBadge> {
  const [badge] = await issuedBadgesOf(actor, { ids: [id] });
  if (!badge) throw new NotFound();
  return badge;
}
