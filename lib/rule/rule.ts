import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";

/** What has to hold. One language for requirements, stacks, prerequisites and team minimums. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly atLeast: number; readonly of: readonly Rule[] }
  | LeafRule;

/** A rule without branches. */
export type LeafRule = CredentialRule | CompetencyRule | ExperienceRule;

/** Holds a valid award of the credential. */
export type CredentialRule = { readonly credential: CredentialId; readonly minProof?: Proof };

/** Is at the level, or above it, in the competency. */
export type CompetencyRule = {
  readonly competency: CompetencyId;
  readonly level: number;
  readonly minProof?: Proof;
  /** Only what others found counts, no credential: to be trained is not to be competent. */
  readonly atWork?: true;
};

/** Has been with the organisation, or in the role, for so many calendar months. */
export type ExperienceRule = {
  readonly experience: { readonly months: number; readonly roleId?: RoleId };
};

/** How large a rule may be that comes from outside. */
export const MAX_BRANCHES = 100;
export const MAX_DEPTH = 8;
export const MAX_MONTHS = 600;

/** The rules directly below this one; none for a leaf. */
export function branchesOf(rule: Rule): readonly Rule[] {
  if ("all" in rule) return rule.all;
  if ("any" in rule) return rule.any;
  return "of" in rule ? rule.of : [];
}

/** How many of its branches have to hold. */
export function neededOf(rule: Rule): number {
  if ("all" in rule) return rule.all.length;
  return "atLeast" in rule ? rule.atLeast : 1;
}

/** Every leaf of the rule, left to right. */
export function leavesOf(rule: Rule): LeafRule[] {
  if ("credential" in rule || "competency" in rule || "experience" in rule) return [rule];
  return branchesOf(rule).flatMap(leavesOf);
}
