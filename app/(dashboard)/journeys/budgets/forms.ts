import { z } from "zod";
import { cents } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { TeamBudgetId } from "@/lib/ids";
import { budgetFields, setFields } from "@/lib/journey/budget";

const amount = cents(budgetFields.amount);

export const SetForm = z.object({ ...setFields, amount });
export const ChangeForm = z.object({ ...budgetFields, amount, ...seenAs(TeamBudgetId) });
export const RemovalForm = z.object(seenAs(TeamBudgetId));
