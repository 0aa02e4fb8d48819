import { randomUUID } from "node:crypto";
import type { AskForJob } from "@/db/commands/job/ask-for-job";
import { Forbidden, NotFound } from "@/db/errors";
import type { Job } from "@/db/queries/jobs";
import { policyOf } from "@/db/queries/policies";
import { draftOf } from "@/db/queries/requirement-drafts";
import { requirementOf, requirementOfVersion } from "@/db/queries/requirements";
import { type Actor, can } from "@/lib/access";
import type { Result } from "@/lib/result";
import { haveDone } from "./have-done";
import type { Inputs, JobProblem, RequirementJobKind } from "./kinds";

/** A change of what is asked of people. */
export type RequirementChange<Kind extends RequirementJobKind = RequirementJobKind> = {
  readonly [Own in Kind]: { readonly kind: Own; readonly input: Inputs[Own] };
}[Kind];

/**
 * Changes what is asked of people: at once where few are asked, and in the background, with progress, where
 * their standings take longer than `patience`. One change at a time is made of the same requirement. Throws
 * Forbidden and NotFound.
 */
export async function haveRequirementDone<Kind extends RequirementJobKind>(
  actor: Actor,
  change: RequirementChange<Kind>,
  patience: AbortSignal,
): Promise<Result<Job<Kind>, JobProblem<Kind>>> {
  if (!can(actor, "requirement.write")) throw new Forbidden("requirement.write");
  const { id: about, name: title } = await changedBy(actor, change as RequirementChange);
  const asked = { ...change, about, title, content: null };
  return haveDone<Kind>(actor, asked as AskForJob<Kind>, patience); // its input is that of its kind
}

/** What the change is about, and what people call that. Throws NotFound. */
async function changedBy(
  actor: Actor,
  change: RequirementChange,
): Promise<{ readonly id: string; readonly name: string }> {
  if (change.kind === "requirement.define" || change.kind === "policy.define") {
    return { id: randomUUID(), name: change.input.name };
  }
  const found = await thereBefore(actor, change);
  if (!found) throw new NotFound();
  return found;
}

function thereBefore(
  actor: Actor,
  change: Exclude<RequirementChange, { readonly kind: `${string}.define` }>,
) {
  switch (change.kind) {
    case "requirement.revise":
      return requirementOf(actor, change.input.requirementId);
    case "requirement.change-version":
    case "requirement.remove-version":
      return requirementOfVersion(actor, change.input.id);
    case "policy.revise":
      return policyOf(actor, change.input.policyId);
    case "policy.withdraw":
      return policyOf(actor, change.input.id);
    case "draft.publish":
      return draftOf(actor, change.input.id);
  }
}
