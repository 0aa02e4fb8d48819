import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { rememberedColumns } from "@/db/import/column-memory";
import { commitPlan, takeImportLock, writeImportRows } from "@/db/import/commit-plan";
import { answerOf, type PlannedDraft, planDraft } from "@/db/import/draft";
import { sha256 } from "@/db/import/fingerprint";
import { packFile } from "@/db/import/kept-file";
import { openFile, recogniseFile } from "@/db/import/open-file";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { importRowsOf } from "@/db/queries/imports";
import { importFiles, imports } from "@/db/schema/imports";
import { type Actor, can } from "@/lib/access";
import { ImportId } from "@/lib/ids";
import { type ImportKind, ImportSettings } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";

export type StartImport = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly kind: ImportKind | "auto";
  /** What was decided already; columns that are given stand in for the guessed ones. */
  readonly settings?: Partial<ImportSettings>;
  /** Write at once what the preview would show. */
  readonly commit?: { readonly strict: boolean };
  /** The same key with the same content gives the same answer and writes nothing again. */
  readonly idempotencyKey?: string;
};

type Starting = StartImport & {
  readonly tables: readonly FileTable[];
  /** The file as it is kept. */
  readonly packed: Uint8Array;
};
type Answer = Result<ImportAnswer, ImportProblem>;

/** Reads a file, keeps it with what it would do, and does it where that is asked for. */
export async function startImport(actor: Actor, input: StartImport): Promise<Answer> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const [tables, packed] = await Promise.all([
    openFile(input.bytes, input.fileName),
    packFile(input.bytes),
  ]);
  if (!tables.ok) return tables;
  const starting = { ...input, tables: tables.value, packed };
  return unlessOutOfDate(() => (input.commit ? startAndCommit : start)(actor, starting));
}

const start = command<Starting, Answer>("import.write", "import.start", startWith);
const startAndCommit = command<Starting, Answer>("import.write", "import.commit", startWith);

async function startWith(tx: Tx, input: Starting, actor: Actor): Promise<Answer> {
  if (input.commit || input.idempotencyKey) await takeImportLock(tx);
  const recognised = await recogniseFile(input.tables, input.kind, (kind, headers) =>
    rememberedColumns(tx, kind, headers),
  );
  if (!recognised.ok) return recognised;
  const { kind, settings: found } = recognised.value;
  const settings = ImportSettings.parse({ ...found, ...input.settings });
  const { fileName, tables, bytes } = input;
  const key = input.idempotencyKey === undefined ? null : `${actor.userId}:${input.idempotencyKey}`;
  const content = { kind, settings, fileHash: sha256(bytes), isCommitted: Boolean(input.commit) };
  const before = key === null ? null : await answeredBefore(tx, actor, { key, content, tables });
  if (before) return before;
  const id = ImportId.parse(randomUUID());
  const planned = await planDraft(tx, actor, { id, kind, fileName, settings, tables });
  if (!planned.ok) return planned;
  return keep(tx, actor, { planned: planned.value, fileHash: content.fileHash, key, input });
}

type Keeping = {
  readonly planned: PlannedDraft;
  readonly fileHash: string;
  readonly key: string | null;
  readonly input: Pick<Starting, "commit" | "packed">;
};

async function keep(
  tx: Tx,
  actor: Actor,
  { planned, fileHash, key, input }: Keeping,
): Promise<Answer> {
  const { draft, plan } = planned;
  const commit = input.commit ? await commitPlan(tx, planned, input.commit.strict) : null;
  if (commit && !commit.ok) return commit;
  const answer = commit ? answerOf(planned, null) : answerOf(planned);
  const { id, kind, fileName, settings } = draft;
  await tx.insert(imports).values({
    ...{ id, kind, fileName, settings },
    fileHash,
    counts: answer.counts,
    planHash: answer.planHash,
    createdBy: actor.userId,
    createdAt: now(),
    idempotencyKey: key,
    ...(commit
      ? { state: "committed", committedAt: now(), commitTx: commit.value.commitTx }
      : { state: "draft" }),
  });
  await tx.insert(importFiles).values({ importId: id, content: input.packed });
  if (!commit || !plan) return ok(answer);
  await writeImportRows(tx, id, plan);
  return ok({ ...answer, state: "committed", review: null });
}

type Repeat = {
  readonly key: string;
  readonly content: {
    readonly kind: ImportKind;
    readonly settings: ImportSettings;
    readonly fileHash: string;
    readonly isCommitted: boolean;
  };
  readonly tables: readonly FileTable[];
};

/** What the same key was answered with; null where it is new. */
async function answeredBefore(
  tx: Tx,
  actor: Actor,
  { key, content, tables }: Repeat,
): Promise<Answer | null> {
  const [known] = await tx.select().from(imports).where(eq(imports.idempotencyKey, key));
  if (!known) return null;
  const { id, kind, state, fileName, fileHash, settings } = known;
  const isCommitted = state !== "draft" && state !== "discarded";
  if (!isDeepStrictEqual({ kind, settings, fileHash, isCommitted }, content)) {
    return fail(importProblem("key-reused"));
  }
  const planned = await planDraft(tx, actor, { id, kind, fileName, settings, tables });
  if (!planned.ok) return planned;
  const answer = answerOf(planned.value);
  if (!isCommitted) return ok({ ...answer, state });
  const rows = await importRowsOf(actor, id);
  return ok({ ...answer, state, rows, counts: known.counts ?? answer.counts, review: null });
}
