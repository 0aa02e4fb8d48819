"use server";

import { redirect } from "next/navigation";
import { action, invalid } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { typedRule } from "@/app/_server/typed-rule";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { DefineForm, ReviseForm, VersionForm } from "./forms";

export const define = action(DefineForm, async (actor, input) => {
  const { rule: text, roleIds, teamIds, effectiveFrom, graceDays, ...requirement } = input;
  const rule = await typedRule(actor, text);
  if (!rule.ok) return invalid({ rule: rule.problem });
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule: rule.value, graceDays };
  return outcomeOf(await defineRequirement(actor, { ...requirement, version }), "Defined.");
});

export const revise = action(ReviseForm, async (actor, input) => {
  const { rule: text, roleIds, teamIds, ...version } = input;
  const rule = await typedRule(actor, text);
  if (!rule.ok) return invalid({ rule: rule.problem });
  const scope = { roleIds, teamIds };
  const revised = { ...version, effectiveUntil: null, scope, rule: rule.value };
  return outcomeOf(await reviseRequirement(actor, revised), "The new version is in place.");
});

export const saveVersion = action(VersionForm, async (actor, input) => {
  const { requirementId, rule: text, roleIds, teamIds, ...version } = input;
  const rule = await typedRule(actor, text);
  if (!rule.ok) return invalid({ rule: rule.problem });
  const scope = { roleIds, teamIds };
  const saved = await changeVersion(actor, { ...version, scope, rule: rule.value });
  const outcome = outcomeOf(saved, "Corrected.");
  if (saved.ok) redirect(paths.requirement(requirementId));
  return outcome;
});
