import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startApart } from "@/db/apart/start-apart";

const VERIFIER = "db/badges/verify/apart/main.ts";
const HEAP_MIB = 256;
/** Starting one takes most of a second, and badges come in crowds. */
const IDLE_MS = 30_000;
/** One that takes longer to start will not start. */
const START_MS = 60_000;

/**
 * A process that verifies badges, at a low priority. It is kept for a while, for the next who needs one,
 * and keeps nobody from ending meanwhile.
 */
export async function takeVerifier(): Promise<ChildProcess> {
  const kept = idle.shift();
  if (!kept) return startVerifier();
  clearTimeout(kept.ending);
  hold(kept.verifier);
  return kept.verifier;
}

type Idle = { readonly verifier: ChildProcess; readonly ending: NodeJS.Timeout };

const idle: Idle[] = [];

/** Gives back one that has nothing left to do; one that has ended is forgotten. */
export function giveBack(verifier: ChildProcess): void {
  if (!verifier.connected) return;
  const ending = setTimeout(() => {
    forget(verifier);
    endVerifier(verifier);
  }, IDLE_MS).unref();
  idle.push({ verifier, ending });
  letGo(verifier);
}

function forget(verifier: ChildProcess): void {
  const at = idle.findIndex((kept) => kept.verifier === verifier);
  if (at >= 0) idle.splice(at, 1);
}

export function endVerifier(verifier: ChildProcess): void {
  verifier.kill("SIGKILL");
}

async function startVerifier(): Promise<ChildProcess> {
  const verifier = startApart(VERIFIER, { heapMib: HEAP_MIB });
  verifier.once("disconnect", () => forget(verifier));
  const late = setTimeout(() => endVerifier(verifier), START_MS);
  const ended = once(verifier, "close").then(() => {
    throw new Error("The verifier of badges ended before it was ready.");
  });
  const ready = once(verifier, "message");
  try {
    await Promise.race([ready, ended]);
  } finally {
    clearTimeout(late);
    ended.catch(() => undefined);
  }
  return verifier;
}

function hold(verifier: ChildProcess): void {
  verifier.ref();
  verifier.channel?.ref();
}

function letGo(verifier: ChildProcess): void {
  verifier.unref();
  verifier.channel?.unref();
}
