import clsx from "clsx";
import { Check, X } from "lucide-react";
import type { VerdictLine } from "@/lib/format/issued-badge";

/** The three verdicts, each by itself: never one word for all. */
export function VerdictList({ lines }: { lines: readonly VerdictLine[] }) {
  return (
    <dl className="mt-5 grid gap-3 sm:grid-cols-3">
      {lines.map(({ question, isGood, answer }) => {
        const Icon = isGood ? Check : X;
        return (
          <div key={question} className="rounded-card border border-line px-3.5 py-3">
            <dt className="flex items-center gap-1.5 font-semibold">
              <Icon
                aria-label={isGood ? "good" : "not good"}
                size={15}
                className={clsx("shrink-0", isGood ? "text-ok" : "text-missing")}
              />
              {question}
            </dt>
            <dd className="mt-1 text-small text-ink-2">{answer}</dd>
          </div>
        );
      })}
    </dl>
  );
}
