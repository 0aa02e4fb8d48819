import { setImmediate } from "node:timers/promises";
import type { Tx } from "@/db/client";
import { writeInTurn } from "@/db/rows/write-in-turn";
import type { Watch } from "@/db/watch";
import type { PlanPart } from "@/lib/import/plan/plan";
import type { PlanStep } from "@/lib/import/plan/plan-steps";
import { type Lines, PlannedRows } from "@/lib/import/plan/planned-rows";
import { readKnownAwards } from "./bases/awards-base";
import type { Statement } from "./bulk";

/**
 * Plans step after step, keeps what becomes of each row, and writes what `statementsOf` makes of each
 * part. The next part is planned while the last one is being written, so that neither this process nor
 * the database waits. Answers also whether all rows were still as they were read.
 */
export async function runPlan(
  tx: Tx,
  file: { readonly rows: Lines; readonly steps: readonly PlanStep[] },
  statementsOf: (part: PlanPart) => AsyncIterable<Statement> | readonly Statement[],
  watch: Watch,
): Promise<{ readonly rows: PlannedRows; readonly isStale: boolean }> {
  const rows = new PlannedRows(file.rows);
  let isStale = false;
  async function* statements() {
    let done = 0;
    for await (const part of partsOf(tx, file.steps, watch)) {
      for (const row of part.rows) rows.put(row);
      yield* statementsOf(part);
      done += part.rows.length;
      watch.onProgress?.({ stage: "rows", done, total: rows.length });
    }
  }
  await writeInTurn(statements(), async ({ text, rows: expected }) => {
    const { count } = await tx.execute(text);
    isStale ||= count < expected;
  });
  return { rows, isStale };
}

/** What the next step has to know is asked for before the last part is written: the database answers in turn. */
async function* partsOf(
  tx: Tx,
  steps: readonly PlanStep[],
  { signal }: Watch,
): AsyncGenerator<PlanPart> {
  let next = knownFor(tx, steps[0]);
  for (const [index, step] of steps.entries()) {
    signal?.throwIfAborted();
    const known = await next;
    next = knownFor(tx, steps[index + 1]);
    yield await inTurns(step.plan(known));
  }
}

/** The database waits for what it is sent next: it is answered in between. */
async function inTurns(planning: Generator<void, PlanPart>): Promise<PlanPart> {
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
    await setImmediate();
  }
}

function knownFor(tx: Tx, step: PlanStep | undefined) {
  const known = readKnownAwards(tx, step?.people ?? []);
  known.catch(() => undefined); // also where nobody comes to take it, because a write failed
  return known;
}
