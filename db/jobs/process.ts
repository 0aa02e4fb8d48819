import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { JobId } from "@/lib/ids";

type Jobs = {
  /** What this process calls itself in the table. */
  readonly runner: string;
  /** What it does at this moment, and the way to stop it. */
  readonly running: Map<JobId, AbortController>;
  /** The installation's, for jobs that sign; null before they are started. */
  secret: string | null;
  /** How many it does one after the other, side by side. */
  lanes: number;
  /** It was told to end: it begins nothing new. */
  isEnding: boolean;
  /** Tells the id of each job that ended here. */
  readonly ended: EventEmitter;
};

// On globalThis, because Next bundles this module once for pages and once for route handlers.
const shared: typeof globalThis & { __tesseraJobs?: Jobs } = globalThis;

/** What this process does of the installation's jobs. */
export function ownJobs(): Jobs {
  shared.__tesseraJobs ??= {
    runner: randomUUID(),
    running: new Map(),
    secret: null,
    lanes: 0,
    isEnding: false,
    ended: new EventEmitter().setMaxListeners(0),
  };
  return shared.__tesseraJobs;
}
