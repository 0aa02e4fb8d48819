import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { BudgetFields } from "@/components/journey/budget-fields";
import type { BudgetRow } from "@/db/queries/budgets";
import { dropBudget, saveBudget } from "./actions";

/** Corrects a budget, or takes it away. */
export function EditBudget({ budget, name }: { budget: BudgetRow; name: string }) {
  return (
    <EditDialog
      what={`the budget of ${name}`}
      title={name}
      action={saveBudget}
      hidden={seen(budget)}
      removal={{ action: dropBudget, says: "No step is touched by it." }}
    >
      <BudgetFields {...budget} />
    </EditDialog>
  );
}
