import "server-only";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { membersFrom } from "@/db/queries/members";
import { type MinimumRow, minimumsOn } from "@/db/queries/minimums";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { TeamId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";
import { type HeadCount, headCountOf } from "@/lib/team/minimum";

type Question = View & { readonly teamId: TeamId | null };

/** The minimums in force on the day of a team and those below it (null: in reach), with who counts when. */
export async function headCountsFor(
  actor: Actor,
  { teamId, asOf, proof }: Question,
): Promise<(HeadCount & { readonly minimum: MinimumRow })[]> {
  const minimums = await minimumsOn(actor, { teamId, asOf });
  const teamIds = minimums.map((minimum) => minimum.teamId);
  const people = await membersFrom(actor, teamIds, asOf);
  const [all, meaning] = await Promise.all([factsOf(actor, people), meaningFor(actor)]);
  const candidates = all.map((facts) => ({ facts, holder: holderOf(meaning, facts, proof) }));
  return minimums.map((minimum) => ({
    ...headCountOf(minimum, candidates, meaning.parents),
    minimum,
  }));
}
