import { INTERNET, type Network } from "@/db/badges/fetch/network";
import { now } from "@/db/clock";
import { giveBack, take } from "@/db/jobs/ledger";
import { ownJobs } from "@/db/jobs/process";
import { beating } from "@/db/jobs/run-job";
import { badgeSettingsFor } from "@/db/queries/badge-settings";
import { badgesCheckedBefore } from "@/db/queries/kept-badges";
import { jobActor } from "@/lib/access";
import { BATCH, recheckBadges } from "./recheck-badges";

const BADGES = jobActor("badges");

/** What it is about, so that it is done once at a time. */
export const RECHECKING = {
  kind: "badge.recheck",
  about: "6f1c0d3e-7a52-4b8e-9d41-0b6a5c2e8f17",
  title: "Checking badges again",
} as const;

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Checks again all badges that were last checked more than a day ago, unless another process is at it or
 * nothing may be fetched: without that nothing new can be learned. Answers how many. `runner`: what this
 * process calls itself. Throws where the process is told to end.
 */
export async function recheckDue(
  network: Network = INTERNET,
  runner: string = ownJobs().runner,
): Promise<number> {
  const { isEnding, running } = ownJobs();
  const { fetches } = await badgeSettingsFor(BADGES);
  const before = new Date(now().getTime() - DAY_MS);
  if (isEnding || !fetches || (await badgesCheckedBefore(BADGES, before, 1)).length === 0) return 0;
  const own = await take(runner, RECHECKING);
  if (!own) return 0;
  const stop = new AbortController();
  running.set(own.id, stop);
  const stopBeating = beating(own, () => null, stop);
  try {
    return await recheckAll(before, stop.signal, network);
  } finally {
    stopBeating();
    running.delete(own.id);
    await giveBack(own);
  }
}

async function recheckAll(before: Date, signal: AbortSignal, network: Network): Promise<number> {
  let sum = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await badgesCheckedBefore(BADGES, before, BATCH);
    const { checked } = await recheckBadges(BADGES, ids, signal, network);
    if (checked === 0) return sum;
    sum += checked;
  }
}
