"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { fetchPacked } from "@/components/browser/fetch-packed";
import type { MatrixData } from "./packed-matrix";

/** A matrix, and how many columns it has in words. */
export type MatrixAnswer = { readonly data: MatrixData; readonly words: string };

type Apart = {
  /** Null until it is here. */
  readonly answer: MatrixAnswer | null;
  /** Whether another one is on its way. */
  readonly isOld: boolean;
};

const NONE: Apart = { answer: null, isOld: false };
const Shared = createContext(NONE);

/**
 * Fetches the matrix that did not come with the page, for what is inside; null where it did. The head of the page
 * names it, so that it is on its way before there is any script.
 */
export function MatrixApart({ href, children }: { href: string | null; children: ReactNode }) {
  return (
    <Shared value={useAnswer(href)}>
      {href && <link rel="preload" as="fetch" crossOrigin="anonymous" href={href} />}
      {children}
    </Shared>
  );
}

/** The matrix that did not come with the page. */
export function useMatrixApart(): Apart {
  return useContext(Shared);
}

/** How many columns it has, as soon as it is here. */
export function MatrixWords() {
  return useMatrixApart().answer?.words ?? "…";
}

type Fetched = { readonly href: string; readonly answer: MatrixAnswer };

function useAnswer(href: string | null): Apart {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    if (href === null) return;
    const stop = new AbortController();
    fetchPacked<MatrixAnswer>(href, stop.signal).then(
      (answer) => setFetched({ href, answer }),
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        setFetched(() => {
          throw failure; // to whoever sees to what goes wrong while a page is drawn
        });
      },
    );
    return () => stop.abort();
  }, [href]);
  if (href === null || fetched === null) return NONE;
  return { answer: fetched.answer, isOld: fetched.href !== href };
}
