import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import type { DraftRow } from "@/db/queries/requirement-drafts";
import { requirementDrafts } from "@/db/schema/requirement-drafts";
import { requirements } from "@/db/schema/requirements";
import type { Actor } from "@/lib/access";
import { invalid, problem, type Saved } from "@/lib/refusal";
import type { PublishDraft } from "@/lib/requirement/draft";
import { termsOf } from "@/lib/requirement/terms";
import { changeDraft } from "./change-draft";

const NO_TEAM = problem("teamId", "team-missing", "Choose the team that it is asked of.");

/**
 * What was proposed is asked from a day on, as it stands in the form: as a requirement, as the next version of the one that has its
 * name, or as the minimum of a team. The draft is no more. Throws NotFound.
 */
export const publishDraft = command<PublishDraft, Saved<unknown>>(
  "requirement.write",
  "draft.publish",
  async (tx, { effectiveFrom, teamId, ...change }, actor) => {
    const draft = await changeDraft(actor, change);
    if (!draft.ok) return draft;
    await tx.delete(requirementDrafts).where(eq(requirementDrafts.id, change.id));
    return ask(tx, draft.value, { effectiveFrom, teamId }, actor);
  },
);

async function ask(
  tx: Tx,
  draft: DraftRow,
  { effectiveFrom, teamId }: Pick<PublishDraft, "effectiveFrom" | "teamId">,
  actor: Actor,
): Promise<Saved<unknown>> {
  const { name, regime, clause, description, rule, minimum } = draft;
  if (minimum !== null) {
    if (teamId === null) return invalid(NO_TEAM);
    const asked = { teamId, target: rule, minimum, startsOn: effectiveFrom, endsOn: null };
    return setMinimum(actor, asked);
  }
  const scope = { teamIds: draft.scopeTeamIds, roleIds: draft.scopeRoleIds };
  const version = { effectiveFrom, effectiveUntil: null, scope, rule, ...termsOf(draft) };
  const [known] = await tx
    .select({ id: requirements.id })
    .from(requirements)
    .where(eq(sql`lower(${requirements.name})`, name.toLowerCase()));
  return known
    ? reviseRequirement(actor, { ...version, requirementId: known.id })
    : defineRequirement(actor, { name, regime, clause, description, version });
}
