import clsx from "clsx";
import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import type { IssuedWords } from "@/lib/format/issued-badge";

export type VerificationBannerProps = {
  words: IssuedWords;
  /** Whether all verdicts are good, and the badge is valid besides. */
  isGood: boolean;
  /** When it was checked, and by whom. */
  children: ReactNode;
};

/** The one thing that somebody opens the page for. */
export function VerificationBanner({ words, isGood, children }: VerificationBannerProps) {
  const Icon = isGood ? CircleCheck : CircleX;
  const title = words.isGood && !isGood ? "Cannot be confirmed" : words.title;
  return (
    <div
      role="status"
      className={clsx(
        "mt-7 flex items-start gap-3 rounded-card border px-4 py-3",
        isGood
          ? "border-ok/40 bg-ok-soft text-ok"
          : "border-missing/40 bg-missing-soft text-missing",
      )}
    >
      <Icon aria-hidden size={24} className="mt-px shrink-0" />
      <div className="min-w-0">
        <p className="text-lead font-semibold">{title}</p>
        {words.detail && <p className="text-ink">{words.detail}</p>}
        <p className="text-small text-ink-2">{children}</p>
      </div>
    </div>
  );
}
