"use client";

import { useEffect, useState } from "react";
import { fetchPacked } from "@/components/browser/fetch-packed";
import { type MatrixOverTime, type UnpackedOverTime, unpackOverTime } from "./over-time";

type Fetched = { readonly href: string; readonly over: UnpackedOverTime | null };

/** The matrix over time from this address, once it is wanted and here; where there is none or it does not come, null. */
export function useOverTime(href: string | null, isWanted: boolean): UnpackedOverTime | null {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const isHere = fetched?.href === href;
  useEffect(() => {
    if (href === null || !isWanted || isHere) return;
    const stop = new AbortController();
    fetchPacked<MatrixOverTime | null>(href, stop.signal)
      .then((packed) => packed && unpackOverTime(packed))
      .catch(() => null) // the page of the day comes from the server all the same, when the hand lets go
      .then((over) => {
        if (!stop.signal.aborted) setFetched({ href, over });
      });
    return () => stop.abort();
  }, [href, isWanted, isHere]);
  return isHere ? (fetched?.over ?? null) : null;
}
