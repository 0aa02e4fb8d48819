import { z } from "zod";
import { CompetencyId, CredentialId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

/** What has to hold. One language for requirements, stacks, prerequisites and team minimums. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly atLeast: number; readonly of: readonly Rule[] }
  | CredentialRule
  | CompetencyRule;

/** Holds a valid award of the credential. */
export type CredentialRule = { readonly credential: CredentialId; readonly minProof?: Proof };

/** Is at the level, or above it, in the competency. */
export type CompetencyRule = {
  readonly competency: CompetencyId;
  readonly level: number;
  readonly minProof?: Proof;
};

const MAX_BRANCHES = 100;
const MAX_DEPTH = 8;

const branches = z.lazy(() => z.array(ruleShape).min(1).max(MAX_BRANCHES));
const minProof = Proof.exactOptional();
const ruleShape: z.ZodType<Rule> = z
  .union([
    z.strictObject({ all: branches }),
    z.strictObject({ any: branches }),
    z.strictObject({ atLeast: z.int().min(1), of: branches }),
    z.strictObject({ credential: CredentialId, minProof }),
    z.strictObject({ competency: CompetencyId, level: z.int().min(1).max(20), minProof }),
  ])
  .meta({ id: "Rule" });

/** A rule from outside: no empty branches, nothing that can never be met, at most eight levels deep. */
export const Rule = z.preprocess(
  (value, context) => {
    if (!isNestedBeyond(value, 2 * MAX_DEPTH - 1)) return value;
    context.addIssue({ code: "custom", message: `A rule is at most ${MAX_DEPTH} levels deep.` });
    return z.NEVER;
  },
  ruleShape.refine(isPossible, "A rule asks for more branches than it has."),
);

/** Asked before the shape is looked at: thousands of levels would take the stack with them. */
function isNestedBeyond(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isNestedBeyond(inner, levels - 1));
}

function isPossible(rule: Rule): boolean {
  if ("atLeast" in rule && rule.atLeast > rule.of.length) return false;
  return branchesOf(rule).every(isPossible);
}

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
export function leavesOf(rule: Rule): (CredentialRule | CompetencyRule)[] {
  if ("credential" in rule || "competency" in rule) return [rule];
  return branchesOf(rule).flatMap(leavesOf);
}
