import type { CredentialId } from "@/lib/ids";
import type { Rule } from "./rule";

/**
 * The rule with one credential in the place of another. What then stands twice beside itself is asked
 * for once, and no more branches are needed than there are.
 */
export function replaceCredential(rule: Rule, from: CredentialId, to: CredentialId): Rule {
  const replaced = (branches: readonly Rule[]) =>
    distinct(branches.map((branch) => replaceCredential(branch, from, to)));
  if ("all" in rule) return { ...rule, all: replaced(rule.all) };
  if ("any" in rule) return { ...rule, any: replaced(rule.any) };
  if ("of" in rule) {
    const of = replaced(rule.of);
    return { atLeast: Math.min(rule.atLeast, of.length), of };
  }
  return "credential" in rule && rule.credential === from ? { ...rule, credential: to } : rule;
}

function distinct(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
