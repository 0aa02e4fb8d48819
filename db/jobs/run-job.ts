import { inspect } from "node:util";
import type { JobState, Progress } from "@/lib/job";
import { actingNow } from "./acting-now";
import { KINDS } from "./kinds";
import { beat, type Claimed, end, endIn, type Own } from "./ledger";
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
  const stopBeating = beating(own, () => progress, stop);
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
    stopBeating();
    running.delete(job.id);
    ended.emit(job.id);
  }
}

/** Says now and then that a job is still being done, and how far it is; stops it where it is to go on no more. */
export function beating(own: Own, far: () => Progress | null, stop: AbortController): () => void {
  let isTelling = false; // one at a time: the embedded database may hear of it late
  const timer = setInterval(async () => {
    if (isTelling) return;
    isTelling = true;
    const heard = await beat(own, far()).catch(() => "on"); // the next one tells as well
    isTelling = false;
    if (heard === "cancel") stop.abort(new Stopped("cancelled"));
    if (heard === "lost") stop.abort(new Stopped("interrupted"));
  }, BEAT_EVERY_MS);
  return () => clearInterval(timer);
}

function endAfter(error: unknown, signal: AbortSignal): [JobState, JobOutcome | null] {
  if (error instanceof Stopped) return [error.state, null];
  if (signal.aborted && signal.reason instanceof Stopped) return [signal.reason.state, null];
  const outcome = thrownOutcome(error);
  return outcome ? ["refused", outcome] : ["failed", null];
}
