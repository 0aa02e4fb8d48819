import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { inScope } from "@/db/actor-scope";
import { nullIfNotFound } from "@/db/errors";
import { awardsOf } from "@/db/queries/awards";
import { badgeOf } from "@/db/queries/badges";
import { personOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import { badgeDifferences } from "@/lib/badge/differences";
import { isKnownIssuer } from "@/lib/badge/known-issuer";
import { proofOfBadge } from "@/lib/badge/proof-of-badge";
import type { Badge } from "@/lib/badge/read/badge/badge";
import { shownIdentities } from "@/lib/badge/shown-identities";
import { differenceText } from "@/lib/format/badge-parts";
import type { BadgeId } from "@/lib/ids";

export type BadgeAnswer = NonNullable<Awaited<ReturnType<typeof badgePage>>>;

/** All about one badge in reach; null where there is none. */
export function badgePage({ actor, view }: Pick<Opened, "actor" | "view">, id: BadgeId) {
  return inScope(actor, async () => {
    const badge = await badgeOf(actor, id).catch(nullIfNotFound);
    if (!badge) return null;
    const { personId } = badge;
    const said = badge.said.ok ? badge.said.value : null;
    const person = personId && (await personOn(actor, personId, view.asOf));
    const recipients = said ? shownIdentities(said.identities, actor, person?.emails ?? []) : [];
    return { badge, said, person, recipients, ...(await recorded(actor, badge, said)) };
  });
}

type Kept = Awaited<ReturnType<typeof badgeOf>>;

/** The award that it became, and how far the two agree. */
async function recorded(actor: Actor, badge: Kept, said: Said) {
  const { awardId, verdicts, claimedBy, issuer, meant } = badge;
  const [award] = awardId ? await awardsOf(actor, { ids: [awardId] }) : [];
  if (!award) return { award: null, isIssuerKnown: null, differences: [] };
  const isIssuerKnown = isKnownIssuer(verdicts.issuer, issuer, meant);
  const proof = proofOfBadge(verdicts, { claimedBy: claimedBy ?? "hand", isIssuerKnown });
  const differences = said ? badgeDifferences(said, proof, award).map(differenceText) : [];
  return { award, isIssuerKnown, differences };
}

type Said = Badge | null;
