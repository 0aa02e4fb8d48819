"use server";

import { redirect } from "next/navigation";
import { action, invalid, type Outcome } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { outcomeOf } from "@/app/_server/saved";
import { typedRule } from "@/app/_server/typed-rule";
import { changeDraft } from "@/db/commands/draft/change-draft";
import { discardDraft } from "@/db/commands/draft/discard-draft";
import type { Actor } from "@/lib/access";
import type { PublishDraft } from "@/lib/requirement/draft";
import { USUAL_TERMS } from "@/lib/requirement/terms";
import { DiscardForm, DraftForm, MinimumDraftForm } from "./forms";

export const saveDraft = action(DraftForm, (actor, { roleIds, teamIds, button, ...input }) => {
  const nowhere = { teamId: null, minimum: null };
  return kept(actor, { ...input, ...nowhere, scope: { roleIds, teamIds } }, button);
});

export const saveMinimumDraft = action(
  MinimumDraftForm,
  async (actor, { target, button, ...input }) => {
    const rule = await typedRule(actor, target);
    if (!rule.ok) return invalid({ target: rule.problem });
    const everybody = { scope: { roleIds: [], teamIds: [] }, ...USUAL_TERMS };
    return kept(actor, { ...input, ...everybody, rule: rule.value }, button);
  },
);

async function kept(
  actor: Actor,
  input: PublishDraft,
  button: "keep" | undefined,
): Promise<Outcome> {
  const { effectiveFrom, teamId, ...draft } = input;
  if (button === "keep") return outcomeOf(await changeDraft(actor, draft), "The draft is saved.");
  const change = { kind: "draft.publish", input: { ...draft, effectiveFrom, teamId } } as const;
  const outcome = await workOnRequirement(actor, change, "Published.");
  if (outcome.status === "done") redirect(paths.requirements());
  return outcome;
}

export const throwAway = action(DiscardForm, async (actor, seen) => {
  const discarded = await discardDraft(actor, seen);
  const outcome = outcomeOf(discarded, "Thrown away.");
  if (discarded.ok) redirect(paths.requirements());
  return outcome;
});
