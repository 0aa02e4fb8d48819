import { Notice } from "@/components/ui/notice";
import { countOf, countText } from "@/lib/format/count";
import type { LeaveRefused } from "./leave-answer";

/** Why a file cannot be taken, line by line, each with its way out. */
export function LeaveProblems({ file, problems, more }: LeaveRefused) {
  const count = problems.length + more;
  const isWhole = problems.every(({ place }) => place === "");
  const title = isWhole
    ? `${file} cannot be read.`
    : `${countOf(count, "line")} of ${file} cannot be read: nothing of it was counted.`;
  return (
    <Notice look="problem" title={title}>
      <ul className="mt-1 grid gap-1.5">
        {problems.map(({ place, message, hint }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice in a line.
          <li key={`${index} ${place}`}>
            {place && <strong className="font-semibold text-ink">{place}: </strong>}
            {message} <span className="text-ink-3">{hint}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1.5">and {countText(more)} more.</p>}
    </Notice>
  );
}
