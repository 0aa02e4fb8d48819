import { randomUUID } from "node:crypto";
import { withKnownBadges } from "@/db/badges/take/with-known-badges";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import { type Actor, highestProof } from "@/lib/access";
import { dayInZone } from "@/lib/calendar";
import { ImportId } from "@/lib/ids";
import type { KnownOfBadge } from "@/lib/import/badges/known-of-badge";
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
  /** Where the rows were made of badges, what is known of these. */
  readonly known: readonly KnownOfBadge[];
};

/**
 * Gets a file ready to be planned over what is known in this transaction; `importId` is null where no
 * import of it is kept. Throws outside the actor's scope.
 */
export function planImport(
  tx: Tx,
  actor: Actor,
  importId: ImportId | null,
  file: ImportFile,
): Promise<Planning> {
  return planKind(tx, actor, importId, { ...file, kind: file.kind });
}

async function planKind<Kind extends ImportKind>(
  tx: Tx,
  actor: Actor,
  importId: ImportId | null,
  file: ImportFile & { readonly kind: Kind },
): Promise<Planning> {
  const { badges } = file.table;
  const { file: own, known } = badges
    ? await withKnownBadges(tx, file, badges)
    : { file, known: [] };
  const prepared = prepare(file.kind, own);
  if (prepared.columns.missing.length > 0) return { prepared, plan: null, known };
  const base = await READ_BASE[file.kind](tx);
  const { zone } = await organisationFor(actor);
  const plan = makePlan(file.kind, prepared, base, {
    settings: own.settings,
    fileName: file.fileName,
    today: dayInZone(now(), zone),
    // Only a badge says that it is verified by its issuer, and never a cell.
    highestProof: badges ? "issuer-verified" : highestProof(actor),
    ...(badges && { badges }),
    importId,
    newId: newIdsOf(importId ?? ImportId.parse(randomUUID())),
    rowsInStep: ROWS_IN_STEP,
  });
  return { prepared, plan, known };
}
