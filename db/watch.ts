import type { Progress } from "@/lib/job";
import type { Tx } from "./client";

/** Who waits for something that takes long: is told how far it is, and may stop it. */
export type Watch = {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted, the work throws the signal's reason at its next step, and its transaction is rolled back. */
  readonly signal?: AbortSignal;
  /** Called last in the transaction that did the work, with its answer: what it writes stays with the work, or not at all. */
  readonly onDone?: (tx: Tx, value: unknown) => Promise<void>;
};

/** For work that nobody watches. */
export const UNWATCHED: Watch = {};
