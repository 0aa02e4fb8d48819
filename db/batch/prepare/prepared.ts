import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/access";
import type { BatchLine } from "@/lib/batch/line";
import type { RunKind, RunOf } from "@/lib/batch/run-batch";
import type { BatchId } from "@/lib/ids";
import type { Invalid } from "@/lib/refusal";
import type { Result } from "@/lib/result";

/** What an act would do, row by row, and how it is done: preview and commit use the same. */
export type Prepared = {
  readonly title: string;
  readonly lines: readonly BatchLine[];
  readonly reason?: string;
  readonly write: (batchId: BatchId) => Promise<void>;
};

/**
 * Makes ready what is asked for, and holds all that it depends on until the transaction ends. Throws
 * NotFound where something is not there, or out of the actor's reach.
 */
export type Prepare<Kind extends RunKind> = (
  tx: Tx,
  input: RunOf<Kind>,
  actor: Actor,
) => Promise<Result<Prepared, Invalid>>;
