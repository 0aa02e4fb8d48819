import clsx from "clsx";
import type { BatchLine } from "@/lib/batch/line";
import { countText } from "@/lib/format/count";

type PreviewProps = {
  message: string;
  lines: readonly BatchLine[];
  /** Sent along with the form when it is sent again. */
  seen: string;
};

const WORDS = {
  create: "will be so",
  change: "will change",
  already: "is so already",
  refused: "stays as it is",
} as const satisfies Record<BatchLine["outcome"], string>;

const LOOKS = {
  create: "text-ok",
  change: "text-ok",
  already: "text-ink-3",
  refused: "text-soon",
} as const satisfies Record<BatchLine["outcome"], string>;

const MOST_SHOWN = 200;

/** What sending the form again will do, to whom; what cannot be done comes first. */
export function Preview({ message, lines, seen }: PreviewProps) {
  const inOrder = [...lines].sort((a, b) => rank(a) - rank(b));
  const more = lines.length - MOST_SHOWN;
  return (
    <section aria-label="What will happen">
      <input type="hidden" name="seen" value={seen} />
      <p role="status" className="mb-1.5 font-medium">
        {message}
      </p>
      <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-control border border-line">
        {inOrder.slice(0, MOST_SHOWN).map(({ id, label, outcome, said }) => (
          <li key={`${id} ${label}`} className="flex flex-wrap gap-x-3 px-2.5 py-1.5">
            <span className="min-w-0 grow">{label}</span>
            <span className={clsx("text-small", LOOKS[outcome])}>{said || WORDS[outcome]}</span>
          </li>
        ))}
        {more > 0 && <li className="px-2.5 py-1.5 text-ink-3">and {countText(more)} more</li>}
      </ul>
    </section>
  );
}

function rank({ outcome }: BatchLine): number {
  return ["refused", "change", "create", "already"].indexOf(outcome);
}
