import { type Names, ruleWords } from "@/lib/format/rule";
import type { Rule } from "@/lib/rule/rule";

export type RuleTreeProps = {
  rule: Rule;
  /** Of the credentials and competencies in it. */
  names: Names;
};

/** A rule as it is written down, without anybody it is asked of. */
export function RuleTree({ rule, names }: RuleTreeProps) {
  const branches = branchesOf(rule);
  if (branches.length === 0) return <span>{ruleWords(rule, names)}</span>;
  return (
    <div>
      <span className="text-ink-2">{ruleWords(rule, names)}</span>
      <ul className="mt-0.5 grid gap-0.5 border-l border-line pl-3">
        {branches.map((branch) => (
          <li key={JSON.stringify(branch)}>
            <RuleTree rule={branch} names={names} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function branchesOf(rule: Rule): readonly Rule[] {
  if ("all" in rule) return rule.all;
  if ("any" in rule) return rule.any;
  return "of" in rule ? rule.of : [];
}
