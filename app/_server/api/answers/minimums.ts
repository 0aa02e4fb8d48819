import "server-only";
import type { z } from "zod";
import type { MinimumOnDayItem } from "@/app/_server/api/items/competency";
import { headCountsFor } from "@/app/_server/head-counts";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { minimumOn } from "@/lib/team/minimum";

type Question = View & { readonly teamId?: TeamId | undefined };

/** How the teams stand against the minimums that are in force on the day. */
export async function minimumsFor(
  actor: Actor,
  { teamId, ...view }: Question,
): Promise<z.output<typeof MinimumOnDayItem>[]> {
  const headCounts = await headCountsFor(actor, { ...view, teamId: teamId ?? null });
  return headCounts.map((headCount) => {
    const { holders, depth, firstBreakOn, singleHolder } = minimumOn(headCount, view.asOf);
    return {
      ...headCount.minimum,
      holders: holders.toSorted(),
      depth,
      firstBreakOn,
      ...(singleHolder === null ? {} : { singleHolder }),
    };
  });
}
