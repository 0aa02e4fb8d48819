import { asKnown } from "@/db/known-at";
import { type Actor, reachOf } from "@/lib/access";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import type { CoverageCell } from "@/lib/coverage/roll-up";
import { cellsOn } from "@/lib/team/history/cells";
import { countsAtRungsOn } from "@/lib/team/history/on-day";
import { type CoverageFilter, coverageAtRungs, coverageOn } from "./coverage";
import { teamHistories } from "./team-histories";

/** Coverage per team and requirement, and of all of them at every rung. */
export type ComplianceCounts = {
  readonly cells: readonly CoverageCell[];
  readonly atRungs: CountsAtRungs;
};

/**
 * The counts that `complianceCounts` would find, from what is kept in memory of everybody: however many they
 * are, it takes hardly longer. Null for who reaches some only, or looks back. Not for use inside a transaction.
 */
export async function keptComplianceCounts(
  actor: Actor,
  { teamId = null, ...filter }: CoverageFilter,
): Promise<ComplianceCounts | null> {
  if (actor.knownAt || reachOf(actor) !== "all") return null;
  const histories = [...(await teamHistories(actor, { proof: filter.proof, teamId })).values()];
  return {
    cells: histories.flatMap((history) => cellsOn(history, filter)),
    atRungs: countsAtRungsOn(histories, filter.asOf),
  };
}

/** Coverage per team and requirement, and of all of them at every rung, as the actor knows it. */
export function complianceCounts(actor: Actor, filter: CoverageFilter): Promise<ComplianceCounts> {
  return asKnown(actor, async () => {
    const [cells, atRungs] = await Promise.all([
      coverageOn(actor, filter),
      coverageAtRungs(actor, { asOf: filter.asOf, teamId: filter.teamId ?? null }),
    ]);
    return { cells, atRungs };
  });
}
