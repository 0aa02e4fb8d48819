import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import { type Actor, highestProof } from "@/lib/access";
import { dayInZone } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import type { ImportKind } from "@/lib/import/import";
import { type ImportFile, makePlan, type PreparedFile, prepare } from "@/lib/import/make-plan";
import type { Plan } from "@/lib/import/plan/plan";
import { READ_BASE } from "./bases/read-base";
import { newIdsOf } from "./new-ids";

/** A file under its columns; without a plan where a required column is missing. */
export type Planned = {
  readonly prepared: PreparedFile<ImportKind>;
  readonly plan: Plan | null;
};

/** Plans an import over what is known in this transaction. Throws outside the actor's scope. */
export function planImport(
  tx: Tx,
  actor: Actor,
  importId: ImportId,
  file: ImportFile,
): Promise<Planned> {
  return planKind(tx, actor, importId, { ...file, kind: file.kind });
}

async function planKind<Kind extends ImportKind>(
  tx: Tx,
  actor: Actor,
  importId: ImportId,
  file: ImportFile & { readonly kind: Kind },
): Promise<Planned> {
  const prepared = prepare(file.kind, file);
  if (prepared.columns.missing.length > 0) return { prepared, plan: null };
  const { rows } = prepared;
  const base = await READ_BASE[file.kind](tx, { rows, settings: file.settings });
  const { zone } = await organisationFor(actor);
  const plan = makePlan(file.kind, prepared, base, {
    settings: file.settings,
    fileName: file.fileName,
    today: dayInZone(now(), zone),
    highestProof: highestProof(actor),
    importId,
    newId: newIdsOf(importId),
  });
  return { prepared, plan };
}
