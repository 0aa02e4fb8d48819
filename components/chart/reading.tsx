import type { TooltipContentProps } from "recharts";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import type { CoverageSeries } from "./coverage-series";
import { keyed, keyedWords } from "./keyed";

export type ReadingProps = {
  content: Pick<TooltipContentProps, "active" | "payload">;
  day: Day;
  lines: readonly CoverageSeries[];
  /** What is another on the day, by name: two may be called the same. */
  changed: readonly string[];
};

const MOST_NAMED = 6;

/** What the lines say on the day under the pointer, and what changes with it. */
export function Reading({ content: { active, payload }, day, lines, changed }: ReadingProps) {
  if (!active) return null;
  return (
    <div className="rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-small shadow-raised">
      <div className="font-medium">{dayText(day)}</div>
      {keyed(lines).map(({ key, name }) => {
        const value = payload.find(({ dataKey }) => dataKey === key)?.value;
        if (typeof value !== "number") return null;
        return (
          <div key={key} className="flex justify-between gap-4 text-ink-2">
            {name}
            <b className="font-semibold text-ink">{formatRatio(value, 1)}</b>
          </div>
        );
      })}
      {changed.length > 0 && (
        <ul className="mt-1 border-t border-line pt-1 text-tiny text-ink-2">
          {keyedWords(changed.slice(0, MOST_NAMED)).map(({ key, word }) => (
            <li key={key}>{word}</li>
          ))}
          {changed.length > MOST_NAMED && <li>and {changed.length - MOST_NAMED} more</li>}
        </ul>
      )}
    </div>
  );
}
