import { sql } from "drizzle-orm";
import { keepBadges } from "@/db/badges/take/keep-badges";
import type { Tx } from "@/db/client";
import type { Watch } from "@/db/watch";
import type { RowOutcome } from "@/lib/import/import";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { PlannedRows } from "@/lib/import/plan/planned-rows";
import { fail, ok, type Result } from "@/lib/result";
import { rememberColumns } from "./column-memory";
import type { PlanningDraft } from "./draft";
import { Fingerprint } from "./fingerprint";
import { holdPeople, statementsFor } from "./plan-statements";
import { runPlan } from "./run-plan";

/** "impt" in ASCII: imports are written one after another, so that each plan is made on firm ground. */
const IMPORT_LOCK = 0x696d7074;

/** Waits until no other import is being written, or taken back, in this database. */
export async function takeImportLock(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
}

const UNCLEAN: ReadonlySet<RowOutcome> = new Set(["reject", "undecided"]);

type CommitPlan = {
  /** Nothing at all is written where any row is rejected or undecided. */
  readonly strict: boolean;
  /** The fingerprint that the plan must have; null where nobody has seen it before. */
  readonly planHash: string | null;
};

/** What is kept of a committed import. */
export type Commit = { readonly rows: PlannedRows; readonly commitTx: number };

/** Plans a draft and writes it, part by part. A problem must roll the transaction back. */
export async function commitPlan(
  tx: Tx,
  { draft, table, plan, prepared, known }: PlanningDraft,
  { strict, planHash }: CommitPlan,
  watch: Watch,
): Promise<Result<Commit, ImportProblem>> {
  if (!plan) return fail(importProblem("columns-missing", prepared.columns.missing.join(", ")));
  const print = planHash === null ? null : new Fingerprint(draft.settings);
  let unclean = 0;
  const held = new Set(plan.people);
  await holdPeople(tx, plan.people);
  const file = { rows: prepared.rows, steps: plan.steps };
  const { rows, isStale } = await runPlan(
    tx,
    file,
    async function* (part) {
      print?.add(part);
      unclean += part.rows.filter(({ outcome }) => UNCLEAN.has(outcome)).length;
      if (strict && unclean > 0) return; // nothing will stay: the rest is only counted
      yield* statementsFor(part.writes, held);
    },
    watch,
  );
  if (isStale || (print && print.finish() !== planHash)) return fail(importProblem("out-of-date"));
  if (strict && unclean > 0) return fail(importProblem("not-clean", unclean));
  if (table.badges) await keepBadges(tx, { importId: draft.id, badges: table.badges, known, rows });
  else await rememberColumns(tx, draft.kind, table.headers, draft.settings.columns);
  const [transaction] = await tx.execute<{ id: string }>(sql`select txid_current() as id`);
  return ok({ rows, commitTx: Number(transaction?.id) });
}
