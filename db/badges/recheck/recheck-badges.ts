import { fetchGrounds } from "@/db/badges/fetch/fetch-grounds";
import { INTERNET, type Network } from "@/db/badges/fetch/network";
import { verifyAll } from "@/db/badges/verify/verify-all";
import { now } from "@/db/clock";
import {
  type Check,
  NOTHING_CHANGED,
  type Rechecked,
  recordChecks,
} from "@/db/commands/badge/record-checks";
import { groundsFor } from "@/db/queries/badge-grounds";
import { type KeptBadge, keptBadges } from "@/db/queries/kept-badges";
import { dayFor } from "@/db/queries/organisation";
import type { Actor } from "@/lib/access";
import type { BadgeText } from "@/lib/badge/badge-text";
import { keptText } from "@/lib/badge/kept-text";
import { linkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { jsonAmong } from "@/lib/badge/verify/known-documents";
import type { BadgeId } from "@/lib/ids";

/** So many are checked, and written, together. */
export const BATCH = 100;

/**
 * Checks badges again with what can be had now, and draws the consequences for the awards that they are.
 * `actor` is the installation itself. Throws the reason of `signal` where that stops it; whole batches
 * that were done before stay done.
 */
export async function recheckBadges(
  actor: Actor,
  ids: readonly BadgeId[],
  signal?: AbortSignal,
  network: Network = INTERNET,
): Promise<Rechecked> {
  let sum = NOTHING_CHANGED;
  for (let at = 0; at < ids.length; at += BATCH) {
    signal?.throwIfAborted();
    const kept = await keptBadges(actor, ids.slice(at, at + BATCH));
    const read = kept.map((badge) => {
      return { badge, text: keptText(badge.form, badge.content) ?? DAMAGED };
    });
    const texts = read.map(({ text }) => text);
    await fetchGrounds(actor, texts, signal, network);
    const checks = await checksOf(read, await aboutFor(actor, texts), signal);
    sum = added(sum, await recordChecks(actor, checks));
  }
  return sum;
}

/** A token that is none fits nothing. */
const DAMAGED: BadgeText = { form: "jws", token: "" };

type About = Awaited<ReturnType<typeof aboutFor>>;

async function aboutFor(actor: Actor, texts: readonly BadgeText[]) {
  const at = now();
  const grounds = await groundsFor(actor, texts);
  const linked = linkedDocuments(jsonAmong(grounds.documents));
  return { ...grounds, linked, now: at.toISOString(), day: await dayFor(actor, at) };
}

async function checksOf(
  read: readonly { readonly badge: KeptBadge; readonly text: BadgeText }[],
  about: About,
  signal: AbortSignal | undefined,
) {
  const items = read.map(({ badge, text }) => {
    return { text, statusKnownAt: badge.statusKnownAt?.toISOString() ?? null };
  });
  const verdicts = await verifyAll(items, about, signal);
  const checks = read.flatMap(({ badge: kept, text }, index): Check[] => {
    const found = verdicts[index];
    const { id, contentHash } = kept;
    const badge = readBadge(text, about.linked);
    return found ? [{ id, contentHash, found, says: badge.ok ? badge.value : null }] : [];
  });
  return { checks, checkedAt: new Date(about.now), today: about.day };
}

function added(a: Rechecked, b: Rechecked): Rechecked {
  return {
    checked: a.checked + b.checked,
    revoked: a.revoked + b.revoked,
    raised: a.raised + b.raised,
    lowered: a.lowered + b.lowered,
  };
}
