"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ProgressBar, type ProgressBarProps } from "@/components/ui/progress-bar";

const LOOK_EVERY_MS = 1_000;

export type ProgressProps = ProgressBarProps & { words: string };

/** How far something is that is done elsewhere; asks again until the page has something else to show. */
export function Progress({ label, value, words }: ProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [router]);
  return (
    <div className="grid gap-1.5">
      <ProgressBar label={label} value={value} />
      <p role="status" className="min-h-5 text-small text-ink-2 tabular-nums">
        {words}
      </p>
    </div>
  );
}
