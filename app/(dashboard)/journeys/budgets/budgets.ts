import "server-only";
import type { ReactNode } from "react";
import { teamNames } from "@/app/_server/names";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { budgetsIn, type UsedBudget } from "@/db/queries/budgets";
import type { Day } from "@/lib/calendar";

export type BudgetLine = {
  id: string;
  team: Linked;
  startsOn: Day;
  endsOn: Day;
  amount: number;
  spent: number;
  committed: number;
  planned: number;
  left: number;
  currency: string;
  unpriced: number;
  bar?: ReactNode;
  actions?: ReactNode;
};

export const BUDGET_COLUMNS: Column<BudgetLine>[] = [
  { kind: "link", key: "team", header: "Team", names: true },
  { kind: "day", key: "startsOn", header: "From" },
  { kind: "day", key: "endsOn", header: "To" },
  { kind: "number", key: "amount", header: "Budget" },
  { kind: "number", key: "spent", header: "Spent", hint: "On steps that are done" },
  {
    ...{ kind: "number", key: "committed", header: "Committed" },
    hint: "To steps that have begun, or should have",
  },
  { kind: "number", key: "planned", header: "Planned", hint: "For steps that are ahead" },
  {
    ...{ kind: "number", key: "left", header: "Left" },
    hint: "Below zero where more is planned than there is",
  },
  { kind: "text", key: "currency", header: "Currency", spare: true },
  {
    ...{ kind: "number", key: "unpriced", header: "Without a price" },
    hint: "Steps whose price nobody knows, or is in another currency: they are in none of the sums",
  },
];

/** What teams may spend on learning, and what their people's steps take of it. */
export async function budgetsTable(opened: Opened): Promise<PageTable<BudgetLine>> {
  const { rows } = await budgetsPage(opened);
  return { name: "Learning budgets", columns: BUDGET_COLUMNS, rows: rows.map(({ line }) => line) };
}

/** Each budget with its line, the latest first. */
export function budgetsPage({ actor, asked, carried }: Opened) {
  return inScope(actor, async () => {
    const [budgets, teams] = await Promise.all([budgetsIn(actor, asked.today), teamNames(actor)]);
    const places = new Map(teams.map(({ id, path }) => [id, path]));
    const rows = budgets.map((budget) => {
      const text = places.get(budget.teamId) ?? "";
      return {
        budget,
        line: lineOf(budget, { text, href: paths.team(budget.teamId, "matrix", carried) }),
      };
    });
    return { rows, teams };
  });
}

function lineOf(
  { id, startsOn, endsOn, amount, currency, spending }: UsedBudget,
  team: Linked,
): BudgetLine {
  const { spent, committed, planned, left, unpriced } = spending;
  return {
    ...{ id, team, startsOn, endsOn, currency, unpriced },
    ...{ amount: units(amount), spent: units(spent), committed: units(committed) },
    ...{ planned: units(planned), left: units(left) },
  };
}

function units(cents: number): number {
  return cents / 100;
}
