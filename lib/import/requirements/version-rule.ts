import { groupBy } from "@/lib/group-by";
import { canonical } from "@/lib/rule/canonical";
import type { Rule } from "@/lib/rule/rule";
import type { ReadRequirement } from "./said-requirement";

/** Every group has to hold, by any one of its options; the order of rows and groups is the file's. */
export function ruleOf(rows: readonly ReadRequirement[]): Rule | null {
  const groups = [...groupBy(rows, ({ group }) => group).values()].flatMap((group) => {
    const options = distinct(group.flatMap(({ option }) => option ?? []));
    const [first, ...others] = options;
    if (!first) return [];
    return [others.length === 0 ? first : { any: options }];
  });
  const [first, ...others] = groups;
  return first && others.length > 0 ? { all: groups } : (first ?? null);
}

function distinct(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [canonical(rule), rule])).values()];
}
