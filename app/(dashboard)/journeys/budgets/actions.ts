"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { changeBudget } from "@/db/commands/budget/change-budget";
import { removeBudget } from "@/db/commands/budget/remove-budget";
import { setBudget } from "@/db/commands/budget/set-budget";
import { ChangeForm, RemovalForm, SetForm } from "./forms";

export const enterBudget = action(SetForm, async (actor, input) =>
  outcomeOf(await setBudget(actor, input), "The budget is set."),
);

export const saveBudget = action(ChangeForm, async (actor, input) =>
  outcomeOf(await changeBudget(actor, input), "Saved."),
);

export const dropBudget = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeBudget(actor, seen), "The budget is gone."),
);
