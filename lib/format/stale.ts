import type { Freshness } from "@/lib/competency/stale";
import { countOf } from "./count";
import { dayText } from "./day";

type Staling = { readonly staleAfterMonths: number | null; readonly staleCounts: boolean };

/** "stale after 6 months, and does not count then"; null for what never is. */
export function staleWords({ staleAfterMonths, staleCounts }: Staling): string | null {
  if (staleAfterMonths === null) return null;
  const after = `stale after ${countOf(staleAfterMonths, "month")}`;
  return staleCounts ? after : `${after}, and does not count then`;
}

/** "last used in work on 3 Mar 2026 · stale since 4 Sep 2026"; null where there is nothing to say. */
export function freshnessWords({ lastUse, staleSince }: Freshness): string | null {
  const said = [
    lastUse !== null && `last used in work on ${dayText(lastUse)}`,
    staleSince !== null && `stale since ${dayText(staleSince)}`,
  ].filter(Boolean);
  return said.length === 0 ? null : said.join(" · ");
}
