import { asKnown } from "@/db/known-at";
import { type Actor, reachOf } from "@/lib/access";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import type { CoverageCell } from "@/lib/coverage/roll-up";
import { cellsOn } from "@/lib/team/history/cells";
import type { MattersQuestion } from "@/lib/team/history/matters";
import { countsAtRungsOn } from "@/lib/team/history/on-day";
import type { TeamHistory } from "@/lib/team/history/team-history";
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
    cells: histories.flatMap((history) => keptCellsOn(history, filter)),
    atRungs: countsAtRungsOn(histories, filter.asOf),
  };
}

/** A history never changes, it is replaced: so its cells of the last day asked for stay with it. */
const kept = new WeakMap<TeamHistory, MattersQuestion & { readonly cells: CoverageCell[] }>();

function keptCellsOn(history: TeamHistory, { asOf, warningDays }: MattersQuestion): CoverageCell[] {
  const known = kept.get(history);
  if (known?.asOf === asOf && known.warningDays === warningDays) return known.cells;
  const cells = cellsOn(history, { asOf, warningDays });
  kept.set(history, { asOf, warningDays, cells });
  return cells;
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
