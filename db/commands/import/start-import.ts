import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { rememberedColumns } from "@/db/import/column-memory";
import { commitPlan, takeImportLock } from "@/db/import/commit-plan";
import { type OpenDraft, openPlan, planDraft, reviewOf } from "@/db/import/draft";
import { sha256 } from "@/db/import/fingerprint";
import { keepPlan, keepPreview } from "@/db/import/keep-preview";
import { packCells } from "@/db/import/kept-cells";
import { packFile } from "@/db/import/kept-file";
import { openFile, recogniseFile, tablesCalled } from "@/db/import/open-file";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { importAnswerOf } from "@/db/queries/import-answer";
import { dayFor } from "@/db/queries/organisation";
import { importFiles, imports } from "@/db/schema/imports";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import { ImportId } from "@/lib/ids";
import { type ImportKind, ImportSettings } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { AS_FOUND } from "@/lib/import/read/reading";
import { fail, ok, type Result } from "@/lib/result";

export type StartImport = {
  /** Of the import; a new one where it is not given. */
  readonly id?: ImportId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The same as they are kept, where somebody has packed them already. */
  readonly packed?: Uint8Array;
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
export async function startImport(
  actor: Actor,
  input: StartImport,
  watch: Watch = UNWATCHED,
): Promise<Answer> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const day = await dayFor(actor, now());
  const { fileName, bytes, settings } = input;
  const asRead = { sheet: settings?.sheet ?? null, reading: settings?.reading ?? AS_FOUND };
  const [tables, packed] = await Promise.all([
    openFile({ fileName, bytes, day }, asRead),
    input.packed ?? packFile([input.bytes]),
  ]);
  if (!tables.ok) return tables;
  const starting = { ...input, tables: tables.value, packed };
  return unlessOutOfDate(() => (input.commit ? startAndCommit : start)(actor, starting, watch));
}

const start = command<Starting, Answer>("import.write", "import.start", startWith);
const startAndCommit = command<Starting, Answer>("import.write", "import.commit", startWith);

async function startWith(tx: Tx, input: Starting, actor: Actor, watch: Watch): Promise<Answer> {
  if (input.commit || input.idempotencyKey) await takeImportLock(tx);
  const asked = tablesCalled(input.tables, input.settings?.sheet);
  if (asked.length === 0) {
    return fail(importProblem("sheet-not-found", input.settings?.sheet ?? ""));
  }
  const recognised = await recogniseFile(asked, input.kind, (kind, headers) =>
    rememberedColumns(tx, kind, headers),
  );
  if (!recognised.ok) return recognised;
  const { kind, settings: found } = recognised.value;
  const settings = ImportSettings.parse({ ...found, ...input.settings });
  const { fileName, tables, bytes } = input;
  const key = input.idempotencyKey === undefined ? null : `${actor.userId}:${input.idempotencyKey}`;
  const content = { kind, settings, fileHash: sha256(bytes), isCommitted: Boolean(input.commit) };
  const before = key === null ? null : await answeredBefore(tx, actor, { key, content });
  if (before) return before;
  const id = input.id ?? ImportId.parse(randomUUID());
  const draft = { id, kind, fileName, settings, tables };
  const { fileHash } = content;
  return input.commit
    ? keepCommitted(tx, actor, { draft, fileHash, key, input, watch }, input.commit)
    : keepDraft(tx, actor, { draft, fileHash, key, input, watch });
}

type Keeping = {
  readonly draft: OpenDraft;
  readonly fileHash: string;
  readonly key: string | null;
  readonly input: Pick<Starting, "packed">;
  readonly watch: Watch;
};

async function keepDraft(tx: Tx, actor: Actor, keeping: Keeping): Promise<Answer> {
  const planned = await planDraft(tx, actor, keeping.draft, keeping.watch);
  if (!planned.ok) return planned;
  const { counts, planHash } = planned.value.answer;
  await keep(tx, actor, keeping, { state: "draft", counts, planHash });
  await keepPreview(tx, actor, planned.value);
  return ok(planned.value.answer);
}

async function keepCommitted(
  tx: Tx,
  actor: Actor,
  keeping: Keeping,
  { strict }: { readonly strict: boolean },
): Promise<Answer> {
  const { draft, watch } = keeping;
  const opened = await openPlan(tx, actor, draft);
  if (!opened.ok) return opened;
  const cells = packCells(draft.kind, opened.value.prepared.rows, watch.signal);
  const committed = await commitPlan(tx, opened.value, { strict, planHash: null }, watch);
  if (!committed.ok) return committed;
  const { rows, commitTx } = committed.value;
  const { id, kind, fileName } = draft;
  const { counts } = rows;
  const shown = { state: "committed", counts, planHash: null } as const;
  await keep(tx, actor, keeping, { ...shown, committedAt: now(), commitTx });
  const plan = { rows, cells: () => cells, planHash: null };
  await keepPlan(tx, actor, id, { ...plan, review: reviewOf(opened.value) });
  return ok({ id, kind, fileName, rows, ...shown, review: null });
}

type Kept = Pick<
  typeof imports.$inferInsert,
  "state" | "counts" | "planHash" | "committedAt" | "commitTx"
>;

async function keep(tx: Tx, actor: Actor, keeping: Keeping, kept: Kept): Promise<void> {
  const { draft, fileHash, key, input } = keeping;
  const { id, kind, fileName, settings } = draft;
  await tx.insert(imports).values({
    ...{ id, kind, fileName, settings, fileHash, ...kept },
    createdBy: actor.userId,
    createdAt: now(),
    idempotencyKey: key,
  });
  await tx.insert(importFiles).values({ importId: id, content: input.packed });
}

type Repeat = {
  readonly key: string;
  readonly content: {
    readonly kind: ImportKind;
    readonly settings: ImportSettings;
    readonly fileHash: string;
    readonly isCommitted: boolean;
  };
};

/** What the same key was answered with; null where it is new. */
async function answeredBefore(
  tx: Tx,
  actor: Actor,
  { key, content }: Repeat,
): Promise<Answer | null> {
  const [known] = await tx.select().from(imports).where(eq(imports.idempotencyKey, key));
  if (!known) return null;
  const { id, kind, state, fileHash, settings } = known;
  const isCommitted = state !== "draft" && state !== "discarded";
  if (!isDeepStrictEqual({ kind, settings, fileHash, isCommitted }, content)) {
    return fail(importProblem("key-reused"));
  }
  return ok(await importAnswerOf(actor, id));
}
