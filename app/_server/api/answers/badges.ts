import "server-only";
import type { z } from "zod";
import type { BadgeDetailItem } from "@/app/_server/api/items/badge";
import { today } from "@/app/_server/today";
import { badgeOf } from "@/db/queries/badges";
import { organisationFor } from "@/db/queries/organisation";
import { personOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { Badge, BadgeResult } from "@/lib/badge/read/badge/badge";
import { shownIdentities } from "@/lib/badge/shown-identities";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import { currencySays, integritySays, issuerSays } from "@/lib/format/badge";
import { wordingText } from "@/lib/format/wording";
import type { BadgeId } from "@/lib/ids";

type Detail = z.output<typeof BadgeDetailItem>;

/** One badge with what it says and what checking it said. Throws NotFound. */
export async function badgeItem(actor: Actor, id: BadgeId): Promise<Detail> {
  const badge = await badgeOf(actor, id);
  const { personId, issuerName, verdicts, said } = badge;
  const person = personId && (await personOn(actor, personId, await today(actor)));
  const { zone } = await organisationFor(actor);
  return {
    ...badge,
    verdicts: verdictsItem(verdicts, issuerName, zone),
    said: said.ok ? saidItem(said.value, actor, person?.emails ?? []) : null,
  };
}

function verdictsItem(
  { integrity, issuer, currency }: Verdicts,
  issuerName: string | null,
  zone: string,
): Detail["verdicts"] {
  return {
    integrity: {
      verdict: integrity.verdict,
      why: "why" in integrity ? integrity.why : null,
      says: integritySays(integrity),
    },
    issuer: {
      verdict: issuer.verdict,
      by: "by" in issuer ? issuer.by : null,
      why: "why" in issuer ? issuer.why : null,
      says: issuerSays(issuer, issuerName ?? undefined),
    },
    currency: {
      verdict: currency.verdict,
      from: "from" in currency ? currency.from : null,
      until: "until" in currency ? currency.until : null,
      reason: "reason" in currency ? currency.reason : null,
      since: "since" in currency ? currency.since : null,
      checkedAt: currency.checkedAt,
      says: currencySays(currency, zone),
    },
  };
}

function saidItem(badge: Badge, actor: Actor, addresses: readonly string[]): Detail["said"] {
  const { issuer, achievement, earnedOn, validFrom, expiresOn } = badge;
  return {
    id: badge.id,
    issuer: { ...issuer, name: wordingText(issuer.name) },
    achievement: {
      ...achievement,
      name: wordingText(achievement.name),
      description: wordingText(achievement.description),
      criteriaUrl: achievement.criteria.url,
      criteria: achievement.criteria.narrative,
      tags: [...achievement.tags],
      alignments: [...achievement.alignments],
    },
    earnedOn: earnedOn?.day ?? null,
    validFrom: validFrom?.day ?? null,
    expiresOn: expiresOn?.day ?? null,
    recipients: [...shownIdentities(badge.identities, actor, addresses)],
    results: badge.results.map(resultItem),
    isHeld: badge.isHeld,
    evidence: [...badge.evidence],
    missing: [...badge.missing],
  };
}

function resultItem({ level, alignments, ...result }: BadgeResult) {
  const named = level && (level.name ?? level.level ?? level.id);
  return { ...result, level: named, alignments: [...alignments] };
}
