"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { dayText } from "@/lib/format/day";
import { useDayInHand } from "./day-in-hand";

export type WaitsForDayProps = {
  /** Whether it follows the hand after all. */
  follows?: boolean;
  /** Set among words: the day stands behind them, not above their corner. */
  isInline?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * Figures that do not follow the hand: while another day is in it they step back and say of which day they
 * are, until the page of the other one is here.
 */
export function WaitsForDay({ follows = false, isInline, className, children }: WaitsForDayProps) {
  const { left } = useDayInHand();
  const waits = left !== null && !follows;
  const Tag = isInline ? "span" : "div";
  return (
    <Tag data-waits={waits || undefined} className={clsx(!isInline && "relative", className)}>
      <Tag className={clsx(waits && "opacity-45")}>{children}</Tag>
      {waits && (
        <span
          className={clsx(
            "rounded-full border border-line-strong bg-surface px-2 text-tiny whitespace-nowrap text-ink-2",
            isInline ? "ml-2" : "absolute -top-2 left-4 z-30",
          )}
        >
          on {dayText(left)}
        </span>
      )}
    </Tag>
  );
}
