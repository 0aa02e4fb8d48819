"use server";

import { action, invalid } from "@/app/_server/action";
import { batchOutcome } from "@/app/_server/batch-outcome";
import { outcomeOf } from "@/app/_server/saved";
import { typedRule } from "@/app/_server/typed-rule";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { removeMinimum } from "@/db/commands/minimum/remove-minimum";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { changeQuota } from "@/db/commands/quota/change-quota";
import { removeQuota } from "@/db/commands/quota/remove-quota";
import { setQuota } from "@/db/commands/quota/set-quota";
import { changeTeam } from "@/db/commands/team/change-team";
import { levelsPasted } from "@/lib/assessment/pasted-levels";
import { pastedAbout, problemsText } from "./_team/pasted";
import {
  MinimumForm,
  NewMinimumForm,
  NewQuotaForm,
  PastedForm,
  QuotaForm,
  QuotaRemovalForm,
  RemovalForm,
  TeamForm,
} from "./forms";

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

export const enterQuota = action(NewQuotaForm, async (actor, input) =>
  outcomeOf(await setQuota(actor, input), "Set."),
);

export const saveQuota = action(QuotaForm, async (actor, input) =>
  outcomeOf(await changeQuota(actor, input), "Saved."),
);

export const dropQuota = action(QuotaRemovalForm, async (actor, seen) =>
  outcomeOf(await removeQuota(actor, seen), "Removed."),
);

export const pasteLevels = action(PastedForm, async (actor, form) => {
  const { ids, competencyIds, text, seen, ...values } = form;
  const read = levelsPasted(text, await pastedAbout(actor, { ids, competencyIds }));
  if (!read.ok) return invalid({ text: problemsText(read.problem) });
  const findings = read.value;
  const people = [...new Set(findings.map(({ personId }) => personId))];
  const all = { ...values, findings, facet: null, confirms: false };
  const run = { kind: "assess", ids: people, values: all } as const;
  return batchOutcome(actor, run, seen);
});
