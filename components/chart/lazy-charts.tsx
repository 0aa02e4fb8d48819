"use client";

import dynamic from "next/dynamic";

// The library draws in the browser only and is as heavy as the rest of a page: it comes after it.
const Waiting = () => <div className="skeleton h-full w-full opacity-40" />;

export const LazyLines = dynamic(() => import("./lines").then((module) => module.Lines), {
  ssr: false,
  loading: Waiting,
});

export const LazySteps = dynamic(() => import("./steps").then((module) => module.Steps), {
  ssr: false,
  loading: Waiting,
});

export const LazyDemandBars = dynamic(
  () => import("./demand-bars").then((module) => module.DemandBars),
  { ssr: false, loading: Waiting },
);
