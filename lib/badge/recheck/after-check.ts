import { isStatusKnown } from "@/lib/badge/verify/currency";
import {
  type BadgeState,
  badgeState,
  type Currency,
  type Verdicts,
} from "@/lib/badge/verify/verdict";

/** What is recorded of a badge. */
export type Recorded = {
  readonly verdicts: Verdicts;
  readonly state: BadgeState;
  /** ISO 8601, UTC: when it was last known whether it is revoked; null where it never was. */
  readonly statusKnownAt: string | null;
};

/**
 * What is recorded once a badge was checked again. Where nobody could be asked whether it is revoked, what
 * was last known of that stays, with its time: silence makes nothing better and nothing worse.
 */
export function afterCheck(
  before: Pick<Recorded, "verdicts" | "statusKnownAt">,
  found: Verdicts,
): Recorded {
  const verdicts = { ...found, currency: lastKnown(before.verdicts.currency, found.currency) };
  const statusKnownAt = isStatusKnown(found.currency)
    ? found.currency.checkedAt
    : before.statusKnownAt;
  return { verdicts, state: badgeState(verdicts), statusKnownAt };
}

/** Days that have passed are no matter of asking; all else that was known of the status stays. */
function lastKnown(before: Currency, found: Currency): Currency {
  if (isStatusKnown(found) || found.verdict === "unreadable" || !isStatusKnown(before))
    return found;
  if (before.verdict === "revoked" || before.verdict === "suspended") return before;
  const isSame = before.verdict === found.verdict;
  const wasGood = before.verdict === "valid" && found.verdict === "status-unknown";
  return isSame || wasGood ? before : found;
}
