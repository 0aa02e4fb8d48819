"use server";

import { redirect } from "next/navigation";
import { action, invalid, question } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { organisation, today } from "@/app/_server/today";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { Forbidden } from "@/db/errors";
import { namedIn } from "@/db/queries/named-in-rule";
import { can } from "@/lib/access";
import { fail, ok } from "@/lib/result";
import { ruleProblems } from "@/lib/rule/rule-problems";
import { DefineForm, PreviewForm, ReviseForm, VersionForm } from "./forms";
import { standingsPreview } from "./preview";

export const define = action(DefineForm, async (actor, input) => {
  const { rule, roleIds, teamIds, effectiveFrom, graceDays, ...requirement } = input;
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule, graceDays };
  return outcomeOf(await defineRequirement(actor, { ...requirement, version }), "Defined.");
});

export const revise = action(ReviseForm, async (actor, { roleIds, teamIds, ...version }) => {
  const revised = { ...version, effectiveUntil: null, scope: { roleIds, teamIds } };
  return outcomeOf(await reviseRequirement(actor, revised), "The new version is in place.");
});

export const saveVersion = action(VersionForm, async (actor, input) => {
  const { requirementId, roleIds, teamIds, ...version } = input;
  const saved = await changeVersion(actor, { ...version, scope: { roleIds, teamIds } });
  const outcome = outcomeOf(saved, "Corrected.");
  if (saved.ok) redirect(paths.requirement(requirementId));
  return outcome;
});

export const preview = question(PreviewForm, async (actor, input) => {
  if (!can(actor, "requirement.write")) throw new Forbidden();
  const { rule, roleIds, teamIds, effectiveFrom, graceDays, everybody, ...about } = input;
  const asked = { field: "rule", firstDay: effectiveFrom };
  const problems = ruleProblems(rule, await namedIn(actor, rule), asked);
  if (problems.length > 0) {
    return fail(invalid(Object.fromEntries(problems.map((own) => [own.field, own.message]))));
  }
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule, graceDays };
  const { lowestProof: proof } = await organisation(actor);
  const isForAll = everybody === "yes";
  const view = { today: await today(actor), proof, isForAll };
  return ok(await standingsPreview(actor, { ...about, ...view, version }));
});
