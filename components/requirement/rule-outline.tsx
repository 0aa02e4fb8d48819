import type { RuleOutline } from "@/lib/format/rule";

/** A rule as an indented list: what has to hold, and of what. */
export function RuleTree({ outline }: { outline: RuleOutline }) {
  return (
    <div>
      <span className={outline.branches.length > 0 ? "text-ink-2" : ""}>{outline.words}</span>
      {outline.branches.length > 0 && (
        <ul className="mt-0.5 ml-1 border-l border-line pl-3">
          {outline.branches.map((branch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule's branches have no name but their place
            <li key={index} className="py-0.5">
              <RuleTree outline={branch} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
