import "server-only";
import { nameSearchFor } from "@/db/queries/name-search";
import type { Actor } from "@/lib/access";
import { ruleByName } from "@/lib/requirement/rule-by-name";
import { fail, type Result } from "@/lib/result";
import type { Rule } from "@/lib/rule/rule";

export const HOW_RULES_ARE_WRITTEN =
  "Names, codes or aliases: “any of (CISSP; CISM)”, “2 of (A; B; C)”, “all of (A; any of (B; C))”, “Linux at level 3”, “24 months as Analyst”; with a proof that it needs at least, “CISSP [checked]”.";

/** The rule that somebody typed, or what is wrong with it, for the field that it was typed into. */
export async function typedRule(actor: Actor, text: string): Promise<Result<Rule, string>> {
  const rule = ruleByName(text, await nameSearchFor(actor));
  return rule.ok ? rule : fail(`This rule cannot be read: ${rule.problem}.`);
}
