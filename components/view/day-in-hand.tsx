"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Day } from "@/lib/calendar";

type DayInHand = {
  /** The day that the scrubber is on while it is dragged or played; null while it is on the page's own. */
  readonly day: Day | null;
  readonly setDay: (day: Day | null) => void;
  /** Somebody's hand is near the scrubber: time to fetch what it will want. */
  readonly isNear: boolean;
  readonly comeNear: () => void;
};

const Shared = createContext<DayInHand | null>(null);

/** What is inside follows the scrubber's hand, without asking the server for each day. */
export function DayInHandProvider({ children }: { children: ReactNode }) {
  return <Shared value={useOwnDay()}>{children}</Shared>;
}

/** The day in hand, shared with what else is inside the provider; without one, the scrubber's own. */
export function useDayInHand(): DayInHand {
  const own = useOwnDay();
  return useContext(Shared) ?? own;
}

function useOwnDay(): DayInHand {
  const [day, setDay] = useState<Day | null>(null);
  const [isNear, setNear] = useState(false);
  return useMemo(() => ({ day, setDay, isNear, comeNear: () => setNear(true) }), [day, isNear]);
}
