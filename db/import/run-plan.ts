import { setImmediate } from "node:timers/promises";
import type { Tx } from "@/db/client";
import { writeInTurn } from "@/db/rows/write-in-turn";
import type { Watch } from "@/db/watch";
import type { PlanPart } from "@/lib/import/plan/plan";
import type { PlanStep } from "@/lib/import/plan/plan-steps";
import { type Lines, PlannedRows } from "@/lib/import/plan/planned-rows";
import { readKnownAwards } from "./bases/awards-base";

/**
 * Plans step after step, hands each part over, and keeps what becomes of each row. The next part is
 * planned while the last one is being written, so that neither this process nor the database waits.
 */
export async function runPlan(
  tx: Tx,
  file: { readonly rows: Lines; readonly steps: readonly PlanStep[] },
  take: (part: PlanPart) => Promise<unknown>,
  watch: Watch,
): Promise<PlannedRows> {
  const rows = new PlannedRows(file.rows);
  let done = 0;
  await writeInTurn(partsOf(tx, file.steps, watch), async (part) => {
    for (const row of part.rows) rows.put(row);
    await take(part);
    done += part.rows.length;
    watch.onProgress?.({ stage: "rows", done, total: rows.length });
  });
  return rows;
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
    await setImmediate();
    yield step.plan(known);
  }
}

function knownFor(tx: Tx, step: PlanStep | undefined) {
  const known = readKnownAwards(tx, step?.people ?? []);
  known.catch(() => undefined); // also where nobody comes to take it, because a write failed
  return known;
}
