import { canonical } from "./canonical";
import { branchesOf, type Rule } from "./rule";

/** The way to a part of a rule, as a JSON path: `["all", 1, "level"]`. */
export type RulePath = readonly (string | number)[];

/** Why a rule can never be what somebody meant, and where in it. */
export type Flaw = { readonly path: RulePath; readonly code: string; readonly message: string };

/** Every part of the rule with the way to it, the rule itself first, then left to right. */
export function partsOf(rule: Rule, path: RulePath = []): { path: RulePath; part: Rule }[] {
  const key = "all" in rule ? "all" : "any" in rule ? "any" : "of";
  const below = branchesOf(rule).flatMap((branch, n) => partsOf(branch, [...path, key, n]));
  return [{ path, part: rule }, ...below];
}

/** What is wrong with a rule whoever reads it: it can never hold, or says the same twice. */
export function flawsIn(rule: Rule): Flaw[] {
  return partsOf(rule).flatMap(({ path, part }) => [
    ...tooMany(part, path),
    ...repeats(part, path),
  ]);
}

function tooMany(rule: Rule, path: RulePath): Flaw[] {
  if (!("atLeast" in rule) || rule.atLeast <= rule.of.length) return [];
  const message = `At least ${rule.atLeast} of only ${rule.of.length} can never be.`;
  return [{ path: [...path, "atLeast"], code: "rule-impossible", message }];
}

/** Two of the same are one: "2 of (A; A)" would be met by A alone. */
function repeats(rule: Rule, path: RulePath): Flaw[] {
  const key = "all" in rule ? "all" : "any" in rule ? "any" : "of";
  const seen = new Set<string>();
  return branchesOf(rule).flatMap((branch, n) => {
    const text = canonical(branch);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew ? [] : { path: [...path, key, n], code: "rule-repeats", message: TWICE };
  });
}

const TWICE = "The group names this twice: it would count twice.";
