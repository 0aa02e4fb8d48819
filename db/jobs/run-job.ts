import { inspect } from "node:util";
import type { JobState, Progress } from "@/lib/job";
import { actingNow } from "./acting-now";
import { KINDS } from "./kinds";
import { beat, type Claimed, end, endIn } from "./ledger";
import { type JobOutcome, thrownOutcome } from "./outcome";
import { ownJobs } from "./process";

/** So often it is said how far a job is, and asked whether somebody wants it no more. */
const BEAT_EVERY_MS = 1_000;

/** Why a job was stopped before its end; its transaction is rolled back. */
export class Stopped extends Error {
  constructor(readonly state: JobState) {
    super(`A job was stopped: ${state}.`);
  }
}

/** Does a job that this process has taken, to its end. A job ends in the transaction that did its work. */
export async function runJob(job: Claimed): Promise<void> {
  const { runner, running, ended } = ownJobs();
  const stop = new AbortController();
  const own = { id: job.id, runner };
  running.set(job.id, stop);
  let progress: Progress | null = null;
  const beating = setInterval(
    () => void beatOnce(own, progress, stop).catch(() => undefined), // the next one tells as well
    BEAT_EVERY_MS,
  );
  try {
    const { run, told } = KINDS[job.kind];
    let isWritten = false;
    const result = await run(await actingNow(job.actor), job, {
      signal: stop.signal,
      onProgress: (far) => {
        progress = far;
      },
      onDone: async (tx, value) => {
        isWritten = await endIn(tx, own, "done", { ok: true, value: told(value) });
        if (!isWritten) throw new Stopped("interrupted");
      },
    });
    if (isWritten) return;
    if (result.ok) await end(own, "done", { ok: true, value: told(result.value) });
    else await end(own, "refused", result);
  } catch (error) {
    const [state, outcome] = endAfter(error, stop.signal);
    if (state === "failed")
      process.stderr.write(`Job ${job.id} (${job.kind}): ${inspect(error)}\n`);
    await end(own, state, outcome);
  } finally {
    clearInterval(beating);
    running.delete(job.id);
    ended.emit(job.id);
  }
}

async function beatOnce(
  { id, runner }: { readonly id: Claimed["id"]; readonly runner: string },
  progress: Progress | null,
  stop: AbortController,
): Promise<void> {
  const told = await beat(id, runner, progress);
  if (told !== "on") stop.abort(new Stopped(told === "cancel" ? "cancelled" : "interrupted"));
}

function endAfter(error: unknown, signal: AbortSignal): [JobState, JobOutcome | null] {
  if (error instanceof Stopped) return [error.state, null];
  if (signal.aborted && signal.reason instanceof Stopped) return [signal.reason.state, null];
  const outcome = thrownOutcome(error);
  return outcome ? ["refused", outcome] : ["failed", null];
}
