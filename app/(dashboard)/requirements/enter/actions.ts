"use server";

import { revalidatePath } from "next/cache";
import { action, invalid } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { ruleByName } from "@/lib/requirement/rule-by-name";
import { DefineForm, ReviseForm } from "./forms";
import { nameSearchFor } from "./name-search";

export const define = action(DefineForm, async (actor, input) => {
  const { rule: text, roleIds, teamIds, effectiveFrom, graceDays, ...requirement } = input;
  const rule = ruleByName(text, await nameSearchFor(actor));
  if (!rule.ok) return invalid({ rule: `This rule cannot be read: ${rule.problem}.` });
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule: rule.value, graceDays };
  const saved = await defineRequirement(actor, { ...requirement, version });
  revalidatePath(paths.requirements());
  return outcomeOf(saved, "Defined.");
});

export const revise = action(ReviseForm, async (actor, input) => {
  const { rule: text, roleIds, teamIds, ...version } = input;
  const rule = ruleByName(text, await nameSearchFor(actor));
  if (!rule.ok) return invalid({ rule: `This rule cannot be read: ${rule.problem}.` });
  const scope = { roleIds, teamIds };
  const saved = await reviseRequirement(actor, {
    ...version,
    effectiveUntil: null,
    scope,
    rule: rule.value,
  });
  revalidatePath(paths.requirement(input.requirementId));
  return outcomeOf(saved, "The new version is in place.");
});
