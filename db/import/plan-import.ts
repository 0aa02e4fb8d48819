import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import { type Actor, highestProof } from "@/lib/access";
import { dayInZone } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import type { ImportKind } from "@/lib/import/import";
import { type ImportFile, makePlan, type PreparedFile, prepare } from "@/lib/import/make-plan";
import type { PlanSteps } from "@/lib/import/plan/plan-steps";
import { READ_BASE } from "./bases/read-base";
import { newIdsOf } from "./new-ids";

/** Large enough for the statements' sake, small enough for memory's and for others to have their turn. */
const ROWS_IN_STEP = 2_500;

/** A file under its columns; without a plan where a required column is missing. */
export type Planning = {
  readonly prepared: PreparedFile<ImportKind>;
  readonly plan: PlanSteps | null;
};

/** Gets an import ready to be planned over what is known in this transaction. Throws outside the actor's scope. */
export function planImport(
  tx: Tx,
  actor: Actor,
  importId: ImportId,
  file: ImportFile,
): Promise<Planning> {
  return planKind(tx, actor, importId, { ...file, kind: file.kind });
}

async function planKind<Kind extends ImportKind>(
  tx: Tx,
  actor: Actor,
  importId: ImportId,
  file: ImportFile & { readonly kind: Kind },
): Promise<Planning> {
  const prepared = prepare(file.kind, file);
  if (prepared.columns.missing.length > 0) return { prepared, plan: null };
  const base = await READ_BASE[file.kind](tx);
  const { zone } = await organisationFor(actor);
  const plan = makePlan(file.kind, prepared, base, {
    settings: file.settings,
    fileName: file.fileName,
    today: dayInZone(now(), zone),
    highestProof: highestProof(actor),
    importId,
    newId: newIdsOf(importId),
    rowsInStep: ROWS_IN_STEP,
  });
  return { prepared, plan };
}
