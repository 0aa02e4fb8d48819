"use server";

import { action, invalid } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { typedRule } from "@/app/_server/typed-rule";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { removeMinimum } from "@/db/commands/minimum/remove-minimum";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { changeTeam } from "@/db/commands/team/change-team";
import { MinimumForm, NewMinimumForm, RemovalForm, TeamForm } from "./forms";

export const saveTeam = action(TeamForm, async (actor, input) =>
  outcomeOf(await changeTeam(actor, input), "Saved."),
);

export const enterMinimum = action(NewMinimumForm, async (actor, input) => {
  const target = await typedRule(actor, input.target);
  if (!target.ok) return invalid({ target: target.problem });
  return outcomeOf(await setMinimum(actor, { ...input, target: target.value }), "Set.");
});

export const saveMinimum = action(MinimumForm, async (actor, input) => {
  const target = await typedRule(actor, input.target);
  if (!target.ok) return invalid({ target: target.problem });
  return outcomeOf(await changeMinimum(actor, { ...input, target: target.value }), "Saved.");
});

export const dropMinimum = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeMinimum(actor, seen), "Removed."),
);
