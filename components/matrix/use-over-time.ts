"use client";

import { useEffect, useState } from "react";
import { type MatrixOverTime, type UnpackedOverTime, unpackOverTime } from "./over-time";

type Fetched = { readonly href: string; readonly over: UnpackedOverTime | null };

/** The matrix over time from this address, once it is wanted and here; where there is none or it does not come, null. */
export function useOverTime(href: string | null, isWanted: boolean): UnpackedOverTime | null {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const isHere = fetched?.href === href;
  useEffect(() => {
    if (href === null || !isWanted || isHere) return;
    const stop = new AbortController();
    fetchOverTime(href, stop.signal)
      .catch(() => null) // the page of the day comes from the server all the same, when the hand lets go
      .then((over) => {
        if (!stop.signal.aborted) setFetched({ href, over });
      });
    return () => stop.abort();
  }, [href, isWanted, isHere]);
  return isHere ? (fetched?.over ?? null) : null;
}

async function fetchOverTime(href: string, signal: AbortSignal): Promise<UnpackedOverTime | null> {
  const response = await fetch(href, { signal });
  if (!response.ok) return null;
  const packed: MatrixOverTime | null = await response.json(); // from our own server, as it wrote it
  return packed && unpackOverTime(packed);
}
