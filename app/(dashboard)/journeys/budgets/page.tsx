import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { JourneysTabs } from "@/app/(dashboard)/journeys/journeys-tabs";
import { SelectField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { BudgetBar } from "@/components/journey/budget-bar";
import { BudgetFields } from "@/components/journey/budget-fields";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { currenciesIn } from "@/db/queries/catalogue";
import { can } from "@/lib/access";
import { civilOf, type Day, dayOf } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { enterBudget } from "./actions";
import { BUDGET_COLUMNS, type BudgetLine, budgetsPage } from "./budgets";
import { EditBudget } from "./edit-budget";

export const metadata = { title: "Learning budgets" };

const BAR: Column<BudgetLine> = { kind: "node", key: "bar", header: "" };

/** What teams may spend on learning, and what is spent, committed and planned. */
export default async function BudgetsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const { rows, teams } = await budgetsPage(opened);
  const mayWrite = can(actor, "budget.write");
  const [currency = "EUR"] = mayWrite ? await currenciesIn(actor) : [];
  const lines = rows.map(
    ({ budget, line }): BudgetLine => ({
      ...line,
      bar: <BudgetBar amount={budget.amount} spending={budget.spending} />,
      actions: mayWrite && <EditBudget budget={budget} name={line.team.text} />,
    }),
  );
  const [team, ...figures] = BUDGET_COLUMNS;
  const columns = [...(team ? [team, BAR] : []), ...figures, ...(mayWrite ? [ACTIONS] : [])];
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Learning budgets"
        sub={countOf(rows.length, "budget")}
        actions={
          mayWrite && (
            <FormDialog
              trigger="New budget"
              look="primary"
              title="A new budget"
              description="Steps are paid out of it whose people are in the team, or below it, on the day until which they are to be done."
              action={enterBudget}
              submit="Set"
            >
              <SelectField
                label="Team"
                name="teamId"
                options={teams.map(({ id, path }) => ({ value: id as string, label: path }))}
              />
              <BudgetFields {...yearOf(asked.today)} amount={null} currency={currency} />
            </FormDialog>
          )
        }
      />
      <JourneysTabs current="budgets" carried={carried} />
      <Card>
        <DataTable
          label="Learning budgets"
          columns={columns}
          rows={lines}
          noun={["budget", "budgets"]}
          files={filesOf(actor, "budgets", await searchParams)}
          empty={
            <EmptyState title="No team has a budget.">
              A budget says what a team may spend from one day to another; the steps of journeys and
              of people’s own plans are counted against it.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}

/** The calendar year of the day: most budgets are for one. */
function yearOf(today: Day) {
  const { year } = civilOf(today);
  return { startsOn: dayOf(year, 1, 1) ?? today, endsOn: dayOf(year, 12, 31) ?? today };
}
