import type { ChildProcess } from "node:child_process";
import { FolderInUse } from "@/db/embedded/folder-claim";
import { children, exitCode, StepFailed, stop } from "./child";

/** How soon it is noticed that npm is gone. */
const LOOK_EVERY_MS = 500;

const steps: (() => Promise<unknown>)[] = [];
let isEnding = false;

/** Has something stopped before the program ends because of a signal. */
export function beforeEnd(step: () => Promise<unknown>): void {
  steps.push(step);
}

/**
 * Ctrl-C and the like end the children first, then what `beforeEnd` names, then this program. So does
 * the end of the npm that started it, which may have been killed without a word.
 */
export function endOnSignals(): void {
  process.on("SIGINT", () => end("SIGINT"));
  process.on("SIGTERM", () => end("SIGTERM"));
  process.on("SIGHUP", () => end("SIGHUP"));
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) void end("SIGTERM");
  }, LOOK_EVERY_MS).unref();
}

async function end(signal: "SIGINT" | "SIGTERM" | "SIGHUP"): Promise<void> {
  if (isEnding) return;
  // A terminal sends Ctrl-C to everyone in it, so the children have it already.
  const isTold = signal === "SIGINT" && process.stdin.isTTY;
  await stopAll(isTold ? exitCode : stop);
  process.exit(signal === "SIGINT" ? 130 : 143);
}

async function stopAll(how: (child: ChildProcess) => Promise<unknown> = stop): Promise<void> {
  isEnding = true;
  await Promise.all(children().map((child) => how(child)));
  for (const step of steps.reverse()) await step();
}

/** Something that the person at the terminal can mend; the message says how. */
export class Problem extends Error {}

/**
 * Ends the program because of an error: with its sentence where somebody can do something about it,
 * with all that is known where nobody foresaw it.
 */
export async function leave(error: unknown): Promise<never> {
  if (isEnding) return new Promise(() => undefined); // what was interrupted fails, and is nobody's news
  const isForeseen =
    error instanceof Problem || error instanceof StepFailed || error instanceof FolderInUse;
  const text = isForeseen ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  await stopAll();
  process.exit(1);
}
