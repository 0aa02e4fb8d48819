"use server";

import { redirect } from "next/navigation";
import { action, invalidAt, question } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { organisation, today } from "@/app/_server/today";
import { Forbidden } from "@/db/errors";
import { namedIn } from "@/db/queries/named-in-rule";
import { can } from "@/lib/access";
import { termsOf } from "@/lib/requirement/terms";
import { fail, ok } from "@/lib/result";
import { ruleProblems } from "@/lib/rule/rule-problems";
import { type Asked, DefineForm, PreviewForm, ReviseForm, VersionForm } from "./forms";
import { standingsPreview } from "./preview";

export const define = action(DefineForm, async (actor, input) => {
  const { name, regime, clause, description } = input;
  const requirement = { name, regime, clause, description };
  const version = versionIn(input);
  const change = { kind: "requirement.define", input: { ...requirement, version } } as const;
  return workOnRequirement(actor, change, "Defined.");
});

export const revise = action(ReviseForm, async (actor, input) => {
  const version = { requirementId: input.requirementId, ...versionIn(input) };
  const change = { kind: "requirement.revise", input: version } as const;
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
  const { rule, effectiveFrom, requirementId, versionId, everybody, regulated } = input;
  const tasters = regulated ? "anywhere" : "not-instead";
  const asked = { field: "rule", firstDay: effectiveFrom, tasters } as const;
  const problems = ruleProblems(rule, await namedIn(actor, rule), asked);
  if (problems.length > 0) {
    return fail(invalidAt(problems));
  }
  const about = { requirementId, versionId, version: versionIn(input) };
  const { lowestProof: proof } = await organisation(actor);
  const isForAll = everybody === "yes";
  const view = { today: await today(actor), proof, isForAll };
  return ok(await standingsPreview(actor, { ...about, ...view }));
});

/** What exactly is asked from a day on, out of the fields of a form. */
function versionIn({ effectiveFrom, rule, roleIds, teamIds, ...input }: Asked) {
  const scope = { roleIds, teamIds };
  return { effectiveFrom, effectiveUntil: null, scope, rule, ...termsOf(input) };
}
