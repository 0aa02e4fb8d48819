import "server-only";
import { type ShownBadge, shownBadges } from "@/app/_server/badges/shown-badge";
import { today } from "@/app/_server/today";
import { inScope } from "@/db/actor-scope";
import { badgeFactsOf } from "@/db/queries/badge-facts";
import { issuedBadgesOf } from "@/db/queries/issued-badges";
import { type Actor, can } from "@/lib/access";
import { issuedElsewhere, issueProblems } from "@/lib/badge/issue/issue-problems";
import type { AwardId } from "@/lib/ids";

export type OwnBadgeAnswer = {
  /** The one that is good, or else the latest. */
  readonly current: ShownBadge | null;
  readonly earlier: readonly ShownBadge[];
  /** What stands against issuing one now; empty for who may not anyway. */
  readonly against: readonly string[];
  readonly mayIssue: boolean;
  readonly zone: string;
};

/** The badges of our own for an award. Null where another issues the credential, or there is nothing to see. */
export function ownBadgeOf(actor: Actor, awardId: AwardId): Promise<OwnBadgeAnswer | null> {
  return inScope(actor, async () => {
    const facts = await badgeFactsOf(actor, awardId);
    if (!facts) return null;
    const mayIssue = can(actor, "badge.issue");
    const badges = await shownBadges(actor, await issuedBadgesOf(actor, { awardId }));
    const isOffered = mayIssue && issuedElsewhere(facts) === null;
    if (badges.length === 0 && !isOffered) return null;
    const [current = null, ...earlier] = badges.toSorted(
      (a, b) =>
        Number(b.state.kind === "valid") - Number(a.state.kind === "valid") ||
        b.issuedAt.getTime() - a.issuedAt.getTime(),
    );
    const problems = mayIssue ? issueProblems(facts, await today(actor)) : [];
    const against = problems.map(({ message }) => message);
    return { current, earlier, against, mayIssue, zone: facts.organisation.zone };
  });
}
