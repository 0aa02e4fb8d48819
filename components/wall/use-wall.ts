"use client";

import { useEffect, useState } from "react";
import type { WallData } from "./wall-data";

const EVERY_MS = 60_000;
/** A server that takes longer is as good as away. */
const PATIENCE_MS = 20_000;

export type WallState =
  | { readonly kind: "shown"; readonly data: WallData; readonly isStale: boolean }
  | { readonly kind: "over" };

/**
 * What a wall shows, asked for anew each minute. Where the server is away, the last answer stays and is
 * said to be old; where the address opens nothing any more, nothing stays.
 */
export function useWall(first: WallData, source: string): WallState {
  const [state, setState] = useState<WallState>({ kind: "shown", data: first, isStale: false });
  useEffect(() => {
    const ask = async () => {
      const answer = await askFor(source);
      setState((last) => (answer === "away" ? asStale(last) : answer));
    };
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [source]);
  return state;
}

async function askFor(source: string): Promise<WallState | "away"> {
  try {
    const response = await fetch(source, {
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return { kind: "over" };
    if (!response.ok) return "away";
    const data: WallData = await response.json();
    return { kind: "shown", data, isStale: false };
  } catch {
    return "away";
  }
}

function asStale(last: WallState): WallState {
  return last.kind === "shown" ? { ...last, isStale: true } : last;
}
