import { eq, sql } from "drizzle-orm";
import { keepBatch } from "@/db/batch/keep-batch";
import { prepareAssess } from "@/db/batch/prepare/assess";
import { prepareMergeCredentials } from "@/db/batch/prepare/merge-credentials";
import { prepareMergePeople } from "@/db/batch/prepare/merge-people";
import { prepareMoveToTeam } from "@/db/batch/prepare/move-to-team";
import type { Prepare, Prepared } from "@/db/batch/prepare/prepared";
import { prepareAssignRole, prepareEndRole } from "@/db/batch/prepare/roles";
import { prepareVerify } from "@/db/batch/prepare/verify";
import { prepareWaive } from "@/db/batch/prepare/waive";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { sha256 } from "@/db/import/fingerprint";
import { type BatchRow, batchOf } from "@/db/queries/batches";
import { batches } from "@/db/schema/batches";
import type { Actor } from "@/lib/access";
import { permissionFor } from "@/lib/batch/batch";
import { type BatchLine, writtenOf } from "@/lib/batch/line";
import type { RunBatch, RunKind } from "@/lib/batch/run-batch";
import type { Invalid } from "@/lib/refusal";
import { fail, ok, type Result } from "@/lib/result";

export type Running = {
  readonly run: RunBatch;
  /** Otherwise it is only shown what would happen. */
  readonly commit: boolean;
  /** The fingerprint of what was shown: where it would be another by now, nothing is written. */
  readonly seen?: string;
  /** The same key with the same content writes nothing again. */
  readonly idempotencyKey?: string;
};

export type BatchAnswer = {
  readonly title: string;
  readonly lines: readonly BatchLine[];
  /** Of what is shown here. */
  readonly seen: string;
  /** What was done; null for a preview, and where nothing was to be done. */
  readonly batch: BatchRow | null;
};

export type BatchProblem =
  | Invalid
  /** It would be something else by now: this. */
  | { readonly kind: "out-of-date"; readonly answer: BatchAnswer }
  /** The key came with other content before. */
  | { readonly kind: "key-reused" };

type Answer = Result<BatchAnswer, BatchProblem>;

const PREPARE: { readonly [Kind in RunKind]: Prepare<Kind> } = {
  "assign-role": prepareAssignRole,
  "end-role": prepareEndRole,
  "move-to-team": prepareMoveToTeam,
  waive: prepareWaive,
  verify: prepareVerify,
  assess: prepareAssess,
  "merge-people": prepareMergePeople,
  "merge-credentials": prepareMergeCredentials,
};

/**
 * One act on many rows: shown first, then done in one transaction as it was shown, and kept so that it
 * can be taken back. Throws Forbidden, and NotFound where anything of it is out of reach.
 */
export function runBatch(actor: Actor, running: Running): Promise<Answer> {
  const { kind } = running.run;
  return command<Running, Answer>(permissionFor(kind), `batch.${kind}`, run)(actor, running);
}

async function run(tx: Tx, running: Running, actor: Actor): Promise<Answer> {
  const kept = keyOf(actor, running);
  const before = kept && (await answeredBefore(tx, actor, kept));
  if (before) return before;
  const prepared = await prepare(tx, running.run, actor);
  if (!prepared.ok) return prepared;
  const { title, lines, reason = null } = prepared.value;
  const answer = { title, lines, seen: sha256(JSON.stringify([title, lines])), batch: null };
  if (!running.commit) return ok(answer);
  if (running.seen !== undefined && running.seen !== answer.seen) {
    return fail({ kind: "out-of-date", answer });
  }
  const size = writtenOf(lines);
  if (size === 0) return ok(answer);
  const { kind } = running.run;
  const batchId = await keepBatch(tx, actor, { kind, title, size, reason, ...kept });
  await prepared.value.write(batchId);
  return ok({ ...answer, batch: await batchOf(actor, batchId) });
}

function prepare<Kind extends RunKind>(
  tx: Tx,
  input: Extract<RunBatch, { readonly kind: Kind }>,
  actor: Actor,
): Promise<Result<Prepared, Invalid>> {
  return PREPARE[input.kind as Kind](tx, input, actor); // the kind of this very input
}

type Key = { readonly idempotencyKey: string; readonly contentHash: string };

function keyOf(actor: Actor, { idempotencyKey, run: asked, commit }: Running): Key | null {
  if (idempotencyKey === undefined || !commit) return null;
  return {
    idempotencyKey: `${actor.userId}:${idempotencyKey}`,
    contentHash: sha256(JSON.stringify(asked)),
  };
}

/** What the same key was answered with; null where it is new. Of several at once one does the work. */
async function answeredBefore(
  tx: Tx,
  actor: Actor,
  { idempotencyKey, contentHash }: Key,
): Promise<Answer | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${idempotencyKey}))`);
  const [known] = await tx.select().from(batches).where(eq(batches.idempotencyKey, idempotencyKey));
  if (!known) return null;
  if (known.contentHash !== contentHash) return fail({ kind: "key-reused" });
  return ok({ title: known.title, lines: [], seen: "", batch: await batchOf(actor, known.id) });
}
