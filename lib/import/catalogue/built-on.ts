import { namesInRule, parseRuleText } from "@/lib/import/rules/rule-text";
import type { SaidCredential } from "./said-credential";

/** The names of the credentials that one is built on, by the column that names them. */
export function namesBuiltOn({ specialtyOf, stack, prerequisites }: SaidCredential): {
  readonly column: "specialty_of" | "stack" | "prerequisites";
  readonly names: readonly string[];
}[] {
  const inRule = (text: string | undefined) => {
    const rule = text === undefined ? null : parseRuleText(text);
    return rule?.ok ? namesInRule(rule.value) : [];
  };
  return [
    { column: "specialty_of", names: specialtyOf === undefined ? [] : [specialtyOf] },
    { column: "stack", names: inRule(stack) },
    { column: "prerequisites", names: inRule(prerequisites) },
  ];
}

/**
 * A way from the credential back to itself, over those that it is built on; null where there is
 * none. Every credential is looked at once.
 */
export function circleFrom<Id>(
  start: Id,
  builtOn: (id: Id) => readonly Id[],
): readonly Id[] | null {
  const seen = new Set<Id>();
  const ways: Id[][] = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way[way.length - 1];
    for (const next of last === undefined ? [] : builtOn(last)) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
