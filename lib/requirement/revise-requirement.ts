import { z } from "zod";
import { Day } from "@/lib/calendar";
import { RequirementId, RoleId, TeamId } from "@/lib/ids";
import { RuleInput } from "@/lib/rule/rule-input";
import { termFields, termsIfSaid } from "./terms";

/** Members of any of the teams who hold any of the roles; an empty list asks nothing. */
const Scope = z.strictObject({
  teamIds: z.array(TeamId).max(1_000).default([]),
  roleIds: z.array(RoleId).max(1_000).default([]),
});

export const versionFields = {
  effectiveFrom: Day,
  /** The last day it is in effect; null where it is open. */
  effectiveUntil: Day.nullable(),
  scope: Scope,
  rule: RuleInput,
  ...termFields,
};

export const NewVersion = z.strictObject({
  effectiveFrom: versionFields.effectiveFrom,
  effectiveUntil: versionFields.effectiveUntil.default(null),
  scope: versionFields.scope.prefault({}),
  rule: versionFields.rule,
  ...termsIfSaid,
});
export type NewVersion = z.output<typeof NewVersion>;

/** From `effectiveFrom` on, this holds; the version that held until then ends the day before. */
export const ReviseRequirement = NewVersion.extend({ requirementId: RequirementId });
export type ReviseRequirement = z.output<typeof ReviseRequirement>;
