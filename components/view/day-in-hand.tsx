"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Day } from "@/lib/calendar";

type DayInHand = {
  /** The day that the scrubber is on while it is dragged or played; null while it is on the page's own. */
  readonly day: Day | null;
  readonly setDay: (day: Day | null) => void;
  /** The page's own day while another one is in hand: of it is whatever does not follow. */
  readonly left: Day | null;
  /** Somebody's hand is near the scrubber: time to fetch what it will want. */
  readonly isNear: boolean;
  readonly comeNear: () => void;
};

const Shared = createContext<DayInHand | null>(null);

type ProviderProps = {
  /** The day that the page is of. */
  asOf: Day;
  children: ReactNode;
};

/** What is inside follows the scrubber's hand, without asking the server for each day, or waits for it. */
export function DayInHandProvider({ asOf, children }: ProviderProps) {
  return <Shared value={useOwnDay(asOf)}>{children}</Shared>;
}

/** The day in hand, shared with what else is inside the provider; without one, the scrubber's own. */
export function useDayInHand(): DayInHand {
  const own = useOwnDay();
  return useContext(Shared) ?? own;
}

function useOwnDay(asOf: Day | null = null): DayInHand {
  const [day, setDay] = useState<Day | null>(null);
  const [isNear, setNear] = useState(false);
  const left = day === null || day === asOf ? null : asOf;
  return useMemo(
    () => ({ day, setDay, left, isNear, comeNear: () => setNear(true) }),
    [day, left, isNear],
  );
}
