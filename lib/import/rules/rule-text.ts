import { fail, ok, type Result } from "@/lib/result";
import type { LeafRule, Rule } from "@/lib/rule/rule";

/** A rule as people write it in a cell, its leaves still names. */
export type NamedRule =
  | { readonly name: string }
  | { readonly all: readonly NamedRule[] }
  | { readonly any: readonly NamedRule[] }
  | { readonly atLeast: number; readonly of: readonly NamedRule[] };

const DEEPEST = 8;
const MOST_PARTS = 100;
const OPERATOR = /^(all|any|\d{1,3})\s+of\s*\((.*)$/is;

/**
 * Reads `2 of (A; B; any of (C; D))`. A single name is a rule, too. The problem says what is wrong
 * in the words of the text itself.
 */
export function parseRuleText(text: string, depth = 1): Result<NamedRule, string> {
  const trimmed = text.trim();
  if (trimmed === "") return fail("a name is missing");
  if (depth > DEEPEST) return fail(`it nests more than ${DEEPEST} levels deep`);
  const operator = OPERATOR.exec(trimmed);
  if (!operator) return ok({ name: trimmed });
  const [, quantity = "", rest = ""] = operator;
  if (!rest.endsWith(")"))
    return fail(`the bracket after “${quantity} of” is not closed at the end`);
  const parts = splitParts(rest.slice(0, -1));
  if (!parts.ok) return parts;
  const branches: NamedRule[] = [];
  for (const part of parts.value) {
    const branch = parseRuleText(part, depth + 1);
    if (!branch.ok) return branch;
    branches.push(branch.value);
  }
  return combined(quantity.toLowerCase(), branches);
}

/** The parts between semicolons that are in no brackets; names may have brackets of their own. */
function splitParts(list: string): Result<string[], string> {
  const parts = [""];
  let depth = 0;
  for (const character of list) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth < 0) return fail("a bracket is closed that was not opened");
    if (character === ";" && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  if (depth > 0) return fail("a bracket is not closed");
  if (parts.length > MOST_PARTS) return fail(`there are more than ${MOST_PARTS} parts`);
  return ok(parts);
}

function combined(quantity: string, branches: readonly NamedRule[]): Result<NamedRule, string> {
  if (quantity === "all") return ok({ all: branches });
  if (quantity === "any") return ok({ any: branches });
  const atLeast = Number(quantity);
  if (atLeast === 0) return fail("“0 of” asks for nothing");
  if (atLeast > branches.length) return fail(`${atLeast} of only ${branches.length} can never be`);
  return ok({ atLeast, of: branches });
}

/** The names in a rule, left to right. */
export function namesInRule(rule: NamedRule): string[] {
  if ("name" in rule) return [rule.name];
  const branches = "all" in rule ? rule.all : "any" in rule ? rule.any : rule.of;
  return branches.flatMap(namesInRule);
}

/** The rule over ids; `leafOf` must know every name in it. */
export function ruleOver(rule: NamedRule, leafOf: (name: string) => Rule): Rule {
  if ("name" in rule) return leafOf(rule.name);
  const over = (branches: readonly NamedRule[]) =>
    branches.map((branch) => ruleOver(branch, leafOf));
  if ("all" in rule) return { all: over(rule.all) };
  if ("any" in rule) return { any: over(rule.any) };
  return { atLeast: rule.atLeast, of: over(rule.of) };
}

/** The rule as it would be written in a cell. */
export function ruleText(rule: Rule, nameOf: (leaf: LeafRule) => string): string {
  const list = (branches: readonly Rule[]) =>
    `(${branches.map((branch) => ruleText(branch, nameOf)).join("; ")})`;
  if ("all" in rule) return `all of ${list(rule.all)}`;
  if ("any" in rule) return `any of ${list(rule.any)}`;
  if ("atLeast" in rule) return `${rule.atLeast} of ${list(rule.of)}`;
  return nameOf(rule);
}
