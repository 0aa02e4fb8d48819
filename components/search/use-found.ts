"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FoundLines } from "./found";

/** What an answer is for; `groups` are those of the answer before while another one is awaited. */
export type FoundState = {
  readonly groups: readonly FoundLines[];
  /** What was asked for and answered; null before the first answer. */
  readonly answered: string | null;
  readonly isLost: boolean;
};

const NOTHING_YET: FoundState = { groups: [], answered: null, isLost: false };

/** Long enough to type the next letter in. */
const PAUSE_MS = 120;

/** What of the page's view goes along, so that what is found opens on the same day. */
const VIEW = ["asOf", "proof", "knownAt"];

/**
 * Asks the server for what is found by what somebody types, when they pause. Of several answers that are
 * under way only the one to the last question counts.
 */
export function useFound(source: string): readonly [FoundState, (typed: string) => void] {
  const [state, setState] = useState(NOTHING_YET);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    underWay.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  const ask = useCallback(
    (typed: string) => {
      stop();
      const own = new AbortController();
      underWay.current = own;
      timer.current = setTimeout(
        async () => {
          const groups = await groupsFrom(addressOf(source, typed), own.signal);
          if (own.signal.aborted) return;
          setState({ groups: groups ?? [], answered: typed, isLost: groups === null });
        },
        typed === "" ? 0 : PAUSE_MS,
      );
    },
    [source, stop],
  );
  return [state, ask];
}

function addressOf(source: string, typed: string): string {
  const [path = "", given = ""] = source.split("?");
  const params = new URLSearchParams(given);
  const shown = new URLSearchParams(window.location.search);
  for (const name of VIEW) {
    const value = shown.get(name);
    if (value !== null) params.set(name, value);
  }
  params.set("q", typed);
  return `${path}?${params}`;
}

/** Null where no answer came, or something on the way answered instead. */
async function groupsFrom(
  address: string,
  signal: AbortSignal,
): Promise<readonly FoundLines[] | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } });
    if (!response.ok) return null;
    const { groups }: { groups: readonly FoundLines[] } = await response.json(); // from our own route
    return groups;
  } catch {
    return null;
  }
}
