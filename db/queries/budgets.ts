import { asc, desc, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { journeySteps } from "@/db/schema/journey-steps";
import { teamBudgets } from "@/db/schema/team-budgets";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teams } from "@/db/schema/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import { type Spending, spendingOf } from "@/lib/journey/spending";
import { followed } from "@/lib/journey/step-state";
import { factsOf } from "./facts";

export type BudgetRow = typeof teamBudgets.$inferSelect;
export type UsedBudget = BudgetRow & { readonly spending: Spending };

/**
 * The budgets of teams in reach, the latest first, with what steps take of them. A step is paid by the team
 * that its person is in on its last day, and by all above it.
 */
export function budgetsIn(actor: Actor, today: Day): Promise<UsedBudget[]> {
  return inScope(actor, async (tx) => {
    const budgets = await tx
      .select()
      .from(teamBudgets)
      .orderBy(desc(teamBudgets.endsOn), asc(teamBudgets.teamId), asc(teamBudgets.id));
    const paid = await tx
      .selectDistinct({ budgetId: teamBudgets.id, step: journeySteps })
      .from(teamBudgets)
      .innerJoin(
        journeySteps,
        sql`${journeySteps.finishesOn} between ${teamBudgets.startsOn} and ${teamBudgets.endsOn}`,
      )
      .innerJoin(
        teamMemberships,
        sql`${teamMemberships.personId} = ${journeySteps.personId}
          and ${teamMemberships.startsOn} <= ${journeySteps.finishesOn}
          and coalesce(${teamMemberships.endsOn} >= ${journeySteps.finishesOn}, true)`,
      )
      .innerJoin(
        teams,
        sql`${teams.id} = ${teamMemberships.teamId} and ${teamBudgets.teamId} = any(${teams.path})`,
      );
    const facts = await factsOf(actor, [...new Set(paid.map(({ step }) => step.personId))]);
    const steps = followed(
      paid.map(({ budgetId, step }) => ({ budgetId, ...step })),
      facts,
      today,
    );
    const own = groupBy(steps, ({ budgetId }) => budgetId);
    return budgets.map((budget) => ({
      ...budget,
      spending: spendingOf(budget, own.get(budget.id) ?? [], today),
    }));
  });
}
