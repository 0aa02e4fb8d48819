import clsx from "clsx";
import { CircleCheck, CircleX } from "lucide-react";
import type { IssuedState } from "@/lib/badge/issue/issued-state";
import { issuedWords } from "@/lib/format/issued-badge";

/** Whether a badge of our own may be relied on: a shape, a word and a colour. */
export function IssuedStateBadge({ state }: { state: IssuedState }) {
  const { isGood, title } = issuedWords(state);
  const Icon = isGood ? CircleCheck : CircleX;
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full px-2 py-px text-small font-medium",
        isGood ? "bg-ok-soft text-ok" : "bg-missing-soft text-missing",
      )}
    >
      <Icon aria-hidden size={13} />
      {title}
    </span>
  );
}
