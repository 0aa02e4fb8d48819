"use server";

import { redirect } from "next/navigation";
import { action, invalidAt, question } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { organisation, today } from "@/app/_server/today";
import { Forbidden } from "@/db/errors";
import { namedIn } from "@/db/queries/named-in-rule";
import { can } from "@/lib/access";
import { fail, ok } from "@/lib/result";
import { ruleProblems } from "@/lib/rule/rule-problems";
import { DefineForm, PreviewForm, ReviseForm, VersionForm } from "./forms";
import { standingsPreview } from "./preview";

export const define = action(DefineForm, async (actor, input) => {
  const { rule, roleIds, teamIds, effectiveFrom, graceDays, regulated, ...requirement } = input;
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule, graceDays, regulated };
  const change = { kind: "requirement.define", input: { ...requirement, version } } as const;
  return workOnRequirement(actor, change, "Defined.");
});

export const revise = action(ReviseForm, async (actor, { roleIds, teamIds, ...version }) => {
  const input = { ...version, effectiveUntil: null, scope: { roleIds, teamIds } };
  const change = { kind: "requirement.revise", input } as const;
  return workOnRequirement(actor, change, "The new version is in place.");
});

export const saveVersion = action(VersionForm, async (actor, input) => {
  const { requirementId, roleIds, teamIds, ...version } = input;
  const corrected = { ...version, scope: { roleIds, teamIds } };
  const change = { kind: "requirement.change-version", input: corrected } as const;
  const outcome = await workOnRequirement(actor, change, "Corrected.");
  if (outcome.status === "done") redirect(paths.requirement(requirementId));
  return outcome;
});

export const preview = question(PreviewForm, async (actor, input) => {
  if (!can(actor, "requirement.write")) throw new Forbidden();
  const { rule, roleIds, teamIds, effectiveFrom, graceDays, regulated, everybody, ...about } =
    input;
  const asked = { field: "rule", firstDay: effectiveFrom };
  const problems = ruleProblems(rule, await namedIn(actor, rule), asked);
  if (problems.length > 0) {
    return fail(invalidAt(problems));
  }
  const scope = { roleIds, teamIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule, graceDays, regulated };
  const { lowestProof: proof } = await organisation(actor);
  const isForAll = everybody === "yes";
  const view = { today: await today(actor), proof, isForAll };
  return ok(await standingsPreview(actor, { ...about, ...view, version }));
});
