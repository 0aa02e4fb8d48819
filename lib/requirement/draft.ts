import { z } from "zod";
import { Day } from "@/lib/calendar";
import type { Terms } from "@/lib/facts";
import { RequirementDraftId, type RoleId, TeamId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { minimumFields } from "@/lib/team/set-minimum";
import { Version } from "@/lib/version";
import { requirementFields } from "./define-requirement";
import { versionFields } from "./revise-requirement";
import { termFields } from "./terms";

/** What somebody proposes to ask, and nobody is measured by. */
export type RequirementDraft = Terms & {
  readonly name: string;
  readonly regime: string | null;
  readonly clause: string | null;
  readonly description: string | null;
  readonly rule: Rule;
  readonly scopeTeamIds: readonly TeamId[];
  readonly scopeRoleIds: readonly RoleId[];
  /** At least so many of a team: published, it is a team minimum. Null for a requirement. */
  readonly minimum: number | null;
  /** Where it comes from. */
  readonly pack: string;
};

/** Changes what is proposed, before anybody is asked for it. */
export const ChangeDraft = z.strictObject({
  id: RequirementDraftId,
  version: Version,
  name: requirementFields.name,
  rule: versionFields.rule,
  scope: versionFields.scope,
  ...termFields,
  minimum: minimumFields.minimum.nullable(),
});
export type ChangeDraft = z.output<typeof ChangeDraft>;

/** From a day on it is asked: as a requirement, or a new version of one, or as the minimum of a team. */
export const PublishDraft = ChangeDraft.extend({
  effectiveFrom: Day,
  teamId: TeamId.nullable(),
});
export type PublishDraft = z.output<typeof PublishDraft>;
