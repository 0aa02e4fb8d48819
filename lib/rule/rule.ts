import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";

/** What has to hold. One language for requirements, stacks, prerequisites and team minimums. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly atLeast: number; readonly of: readonly Rule[] }
  | LeafRule;

/** A rule without branches. */
export type LeafRule = CredentialRule | CompetencyRule | ExperienceRule | UpkeepRule;

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

/**
 * Has learnt for so many hours within so many calendar months up to the day, as awards say that are issued
 * in them; of a competency only those whose credentials show it. Until when they are valid does not matter.
 */
export type UpkeepRule = {
  readonly upkeep: {
    readonly hours: number;
    readonly months: number;
    readonly competency?: CompetencyId;
  };
  readonly minProof?: Proof;
};

/** How large a rule may be that comes from outside. */
export const MAX_BRANCHES = 100;
export const MAX_DEPTH = 8;
export const MAX_MONTHS = 600;
export const MAX_HOURS = 10_000;

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

export function isLeaf(rule: Rule): rule is LeafRule {
  return "credential" in rule || "competency" in rule || "experience" in rule || "upkeep" in rule;
}

/** Every leaf of the rule, left to right. */
export function leavesOf(rule: Rule): LeafRule[] {
  return isLeaf(rule) ? [rule] : branchesOf(rule).flatMap(leavesOf);
}
