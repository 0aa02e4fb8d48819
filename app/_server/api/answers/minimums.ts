import "server-only";
import type { z } from "zod";
import type { MinimumOnDayItem } from "@/app/_server/api/items/competency";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { membersFrom } from "@/db/queries/members";
import { minimumsOn } from "@/db/queries/minimums";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";
import { minimumOn } from "@/lib/team/minimum";

type Question = View & { readonly teamId?: TeamId | undefined };

/** How the teams stand against the minimums that are in force on the day. */
export async function minimumsFor(
  actor: Actor,
  { teamId, asOf, proof }: Question,
): Promise<z.output<typeof MinimumOnDayItem>[]> {
  const minimums = await minimumsOn(actor, { teamId: teamId ?? null, asOf });
  const people = await membersFrom(
    actor,
    minimums.map((minimum) => minimum.teamId),
    asOf,
  );
  const [all, meaning] = await Promise.all([factsOf(actor, people), meaningFor(actor)]);
  const candidates = all.map((facts) => ({ facts, holder: holderOf(meaning, facts, proof) }));
  return minimums.map((minimum) => {
    const found = minimumOn(minimum, candidates, meaning.parents, asOf);
    const { holders, depth, firstBreakOn, singleHolder } = found;
    return {
      ...minimum,
      holders: holders.toSorted(),
      depth,
      firstBreakOn,
      ...(singleHolder === null ? {} : { singleHolder }),
    };
  });
}
