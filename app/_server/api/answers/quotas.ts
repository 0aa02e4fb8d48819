import "server-only";
import type { z } from "zod";
import type { QuotaOnDayItem } from "@/app/_server/api/items/competency";
import { headCountsFor } from "@/app/_server/head-counts";
import { inScope } from "@/db/actor-scope";
import { quotasOf } from "@/db/queries/quotas";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { quotaOn } from "@/lib/team/quota";

type Question = View & { readonly teamId?: TeamId | null | undefined };

/** Every quota of the teams, with how its lines in force stand together. */
export function quotasFor(
  actor: Actor,
  { teamId = null, ...view }: Question,
): Promise<z.output<typeof QuotaOnDayItem>[]> {
  return inScope(actor, async () => {
    const quotas = await quotasOf(actor, teamId);
    const headCounts = await headCountsFor(actor, { ...view, teamId });
    return quotas.map((quota) => {
      const lines = headCounts.filter(({ minimum }) => minimum.quotaId === quota.id);
      const on = quotaOn(lines, quota.countsOnce, view.asOf);
      return {
        ...quota,
        lines: lines.map(({ minimum }) => minimum.id),
        depth: on?.depth ?? null,
        firstBreakOn: on?.firstBreakOn ?? null,
      };
    });
  });
}
