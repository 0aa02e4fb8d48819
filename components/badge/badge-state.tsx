import clsx from "clsx";
import { BadgeCheck, BadgeX, Ban, CircleQuestionMark, ShieldQuestionMark } from "lucide-react";
import type { BadgeState, Currency } from "@/lib/badge/verify/verdict";
import { BADGE_STATE_WORDS, type BadgeTone, CURRENCY_WORDS } from "@/lib/format/badge";

const ICONS = {
  verified: BadgeCheck,
  failed: BadgeX,
  "revoked-or-expired": Ban,
  "cannot-check": CircleQuestionMark,
  "issuer-not-confirmed": ShieldQuestionMark,
} as const satisfies Record<BadgeState, unknown>;

const COLOURS: Readonly<Record<BadgeTone, string>> = {
  good: "bg-ok-soft text-ok",
  bad: "bg-missing-soft text-missing",
  doubt: "bg-soon-soft text-soon",
  unknown: "bg-waived-soft text-waived",
};

export type BadgeStateMarkProps = {
  state: BadgeState;
  /** Where it is known: says "expired" or "revoked" instead of either. */
  currency?: Currency["verdict"];
};

/** What checking a badge came to: each state has its picture and its words. */
export function BadgeStateMark({ state, currency }: BadgeStateMarkProps) {
  const Icon = ICONS[state];
  const { words, tone, detail } = BADGE_STATE_WORDS[state];
  const isExact = state === "revoked-or-expired" && currency !== undefined;
  return (
    <span
      title={detail}
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full px-2 py-px text-small whitespace-nowrap print:border print:border-line-strong",
        COLOURS[tone],
      )}
    >
      <Icon aria-hidden size={12} className="shrink-0" />
      {isExact ? CURRENCY_WORDS[currency] : words}
    </span>
  );
}
