import { inScope } from "@/db/actor-scope";
import { among } from "@/db/among";
import { verifyAll } from "@/db/badges/verify/verify-all";
import { now } from "@/db/clock";
import type { Grounds } from "@/db/queries/badge-grounds";
import { badges } from "@/db/schema/badges";
import type { Actor } from "@/lib/access";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { afterCheck } from "@/lib/badge/recheck/after-check";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import type { ReadyBadge } from "./ready-badge";

/** What was found out before about a badge that is kept. */
type Before = { readonly verdicts: Verdicts; readonly statusKnownAt: string | null };

/** Gives the verdicts on badges; what was once known of their status stays where it cannot be asked. */
export async function withVerdicts(
  actor: Actor,
  ready: readonly ReadyBadge[],
  { day, ...grounds }: Grounds & { readonly day: Day },
): Promise<CheckedBadge[]> {
  const before = await readBefore(actor, ready);
  const items = ready.map(({ text, key }) => {
    return { text, statusKnownAt: before.get(key)?.statusKnownAt ?? null };
  });
  const verdicts = await verifyAll(items, { ...grounds, day, now: now().toISOString() });
  return ready.flatMap((own, index) => {
    const given = verdicts[index];
    const known = before.get(own.key);
    return given ? { ...own, verdicts: known ? afterCheck(known, given).verdicts : given } : [];
  });
}

async function readBefore(
  actor: Actor,
  ready: readonly ReadyBadge[],
): Promise<ReadonlyMap<string, Before>> {
  const keys = ready.map(({ key }) => key);
  const rows = await inScope(actor, (tx) =>
    tx
      .select({ key: badges.key, verdicts: badges.verdicts, statusKnownAt: badges.statusKnownAt })
      .from(badges)
      .where(among(badges.key, keys)),
  );
  return new Map(
    rows.map(({ key, verdicts, statusKnownAt }) => [
      key,
      { verdicts, statusKnownAt: statusKnownAt?.toISOString() ?? null },
    ]),
  );
}
