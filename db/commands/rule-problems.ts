import type { Tx } from "@/db/client";
import { readNamed } from "@/db/queries/named-in-rule";
import type { InputProblem } from "@/lib/refusal";
import type { Rule } from "@/lib/rule/rule";
import { ruleProblems as problemsIn } from "@/lib/rule/rule-problems";

/** What is wrong with a rule that is to be kept, by what is in the catalogue now. */
export async function ruleProblems(
  tx: Tx,
  rule: Rule | null | undefined,
  asked: Parameters<typeof problemsIn>[2],
): Promise<InputProblem[]> {
  return rule ? problemsIn(rule, await readNamed(tx, rule), asked) : [];
}
