import clsx from "clsx";
import { X } from "lucide-react";
import { Link } from "@/components/ui/link";

export type ScenarioStep = {
  readonly words: string;
  /** Why it changes nothing; null where it makes sense. */
  readonly problem: string | null;
  /** The page without it. */
  readonly without: string;
};

/** What is supposed, step by step; each can be taken out again. */
export function ScenarioSteps({ steps }: { steps: readonly ScenarioStep[] }) {
  return (
    <ol aria-label="What is supposed" className="mb-3.5 grid gap-1.5">
      {steps.map(({ words, problem, without }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same step may stand there twice.
          key={`${index} ${words}`}
          className={clsx(
            "flex items-start justify-between gap-2 rounded-control border px-2.5 py-1",
            problem ? "border-soon/40 bg-soon-soft" : "border-accent bg-accent-soft",
          )}
        >
          <span className="min-w-0 break-words">
            {words}
            {problem && <span className="block text-small text-soon">{problem}</span>}
          </span>
          <Link
            href={without}
            scroll={false}
            aria-label={`Leave out: ${words}`}
            className="mt-0.5 shrink-0 rounded p-0.5 text-ink-2 hover:text-ink print:hidden"
          >
            <X aria-hidden size={16} />
          </Link>
        </li>
      ))}
    </ol>
  );
}
