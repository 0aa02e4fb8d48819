"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

export type FoldedProps = {
  /** What is chosen, on one line. */
  words: string;
  children: ReactNode;
};

/**
 * Choices that stand open where there is width. On a phone the line that says them opens them, so that what
 * they are about comes first; on paper there is only the line.
 */
export function Folded({ words, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="basis-full">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="hidden min-h-7 max-w-full items-center gap-1.5 text-left text-small text-ink-2 hover:text-ink max-sm:not-noscript:flex print:flex"
      >
        {words}
        <ChevronDown
          aria-hidden
          size={14}
          className={clsx("shrink-0 print:hidden", isOpen && "rotate-180")}
        />
      </button>
      <div
        id={id}
        className={clsx(
          "flex flex-wrap items-center gap-x-6 gap-y-2 max-sm:pt-1.5 print:hidden",
          !isOpen && "max-sm:not-noscript:hidden",
        )}
      >
        {children}
      </div>
    </div>
  );
}
