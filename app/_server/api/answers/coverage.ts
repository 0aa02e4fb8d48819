import "server-only";
import type { z } from "zod";
import type { CoverageItem } from "@/app/_server/api/items/coverage";
import { coverageOn } from "@/db/queries/coverage";
import { requirementsIn } from "@/db/queries/requirements";
import { type TeamRow, teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { type Actor, reachOf } from "@/lib/access";
import { addCounts, type Counts, coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import type { CoverageCell } from "@/lib/coverage/roll-up";
import { groupBy } from "@/lib/group-by";
import type { TeamId } from "@/lib/ids";
import { isWithin } from "@/lib/standing/scope";

export const COVERAGE_BY = ["team", "requirement", "team,requirement"] as const;

export type CoverageQuestion = View & {
  readonly teamId?: TeamId | undefined;
  readonly by?: (typeof COVERAGE_BY)[number] | undefined;
};

type Coverage = z.output<typeof CoverageItem>;

/**
 * Coverage in total or in parts that add up to it. A team's part is that of its own members. Teams and
 * requirements of which nothing is required are there, with null; pairs of the two only where something is.
 */
export async function coverageBy(actor: Actor, question: CoverageQuestion): Promise<Coverage[]> {
  const { teamId = null } = question;
  const cells = await coverageOn(actor, { ...question, teamId, warningDays: 0 });
  switch (question.by) {
    case undefined:
      return [covered(sum(cells))];
    case "team,requirement":
      return cells.map((cell) => ({
        teamId: cell.teamId,
        requirementId: cell.requirementId,
        ...covered(cell),
      }));
    case "requirement": {
      const of = groupBy(cells, (cell) => cell.requirementId);
      const ids = (await requirementsIn(actor)).map((requirement) => requirement.id);
      return ids.map((requirementId) => ({
        requirementId,
        ...covered(sum(of.get(requirementId))),
      }));
    }
    case "team": {
      const of = groupBy(cells, (cell) => cell.teamId);
      const ids = await teamsBelow(actor, question, new Set(of.keys()));
      return ids.map((id) => ({ teamId: id, ...covered(sum(of.get(id))) }));
    }
  }
}

function sum(cells: readonly CoverageCell[] = []): Counts {
  return cells.reduce<Counts>(addCounts, NO_SLOTS);
}

function covered({ met, grace, waived, gap }: Counts): Counts & { coverage: number | null } {
  const counts = { met, grace, waived, gap };
  return { ...counts, coverage: coverageOf(counts) };
}

/** The teams that the actor reaches: those above are only named, and would seem to require nothing. */
async function teamsBelow(
  actor: Actor,
  { asOf, teamId }: CoverageQuestion,
  counted: ReadonlySet<TeamId>,
): Promise<TeamId[]> {
  const rows = await teamsOn(actor, asOf);
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const isBelow = (row: TeamRow, above: TeamId) => isWithin(row.id, above, parents);
  const isReached = (row: TeamRow) => {
    if (reachOf(actor) === "all") return true;
    return counted.has(row.id) || actor.teamIds.some((own) => isBelow(row, own));
  };
  return rows
    .filter((row) => isReached(row) && (teamId === undefined || isBelow(row, teamId)))
    .map((row) => row.id);
}
