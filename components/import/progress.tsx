"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_EVERY_MS = 1_000;

export type ProgressProps = {
  /** What is being done. */
  label: string;
  /** 0 to 1; null while nothing is known. */
  value: number | null;
  words: string;
};

/** How far something is that is done elsewhere; asks again until the page has something else to show. */
export function Progress({ label, value, words }: ProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [router]);
  return (
    <div className="grid gap-1.5">
      <progress
        aria-label={label}
        max={1}
        {...(value !== null && { value })}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="min-h-5 text-small text-ink-2 tabular-nums">
        {words}
      </p>
    </div>
  );
}
