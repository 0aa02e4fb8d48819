import type { z } from "zod";
import { type ChangeImport, changeImport } from "@/db/commands/import/change-import";
import { type CommitImport, commitImport } from "@/db/commands/import/commit-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { type StartImport, startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { unpackFile } from "@/db/import/kept-file";
import { makePack } from "@/db/pack/make-pack";
import type { Undone } from "@/db/undo/undo-act";
import type { Watch } from "@/db/watch";
import type { Actor } from "@/lib/access";
import { EvidencePackId, ImportId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import { PackQuestion } from "@/lib/pack/question";
import { ok, type Result } from "@/lib/result";
import { ownJobs } from "./process";

/** What each kind of job is told. */
export type Inputs = {
  readonly "import.start": Omit<StartImport, "id" | "bytes" | "packed">;
  readonly "import.change": Omit<ChangeImport, "id">;
  readonly "import.preview": Readonly<Record<string, never>>;
  readonly "import.commit": Omit<CommitImport, "id">;
  readonly "import.undo": Readonly<Record<string, never>>;
  /** With its day as it is written. */
  readonly "pack.make": z.input<typeof PackQuestion>;
};
export type JobKind = keyof Inputs;
/** What is done with imports. */
export type ImportJobKind = Extract<JobKind, `import.${string}`>;

/** What each kind tells whoever asked for it, when it is done. */
export type Answers = {
  /** Of an earlier import, where the idempotency key was used before. */
  readonly "import.start": { readonly id: ImportId };
  readonly "import.change": null;
  readonly "import.preview": null;
  readonly "import.commit": null;
  readonly "import.undo": Undone;
  readonly "pack.make": null;
};

export type Work<Kind extends JobKind = JobKind> = {
  readonly about: string;
  readonly input: Inputs[Kind];
  /** The packed file, where there is one. */
  readonly content: Uint8Array | null;
};

type Run<Kind extends JobKind, Value> = (
  actor: Actor,
  work: Work<Kind>,
  watch: Watch,
) => Promise<Result<Value, ImportProblem>>;

type Doing = {
  readonly run: Run<JobKind, unknown>;
  /** What is kept of its answer, for whoever asked for it: small, and JSON. */
  readonly told: (value: unknown) => unknown;
};

/** What every process of the installation can do for somebody. */
export const KINDS: { readonly [Kind in JobKind]: Doing } = {
  "import.start": doing<"import.start", ImportAnswer>(
    async (actor, { about, input, content }, watch) => {
      if (!content) throw new Error("An import starts with a file.");
      const file = { id: ImportId.parse(about), bytes: await unpackFile(content), packed: content };
      return startImport(actor, { ...input, ...file }, watch);
    },
    ({ id }) => ({ id }),
  ),
  "import.change": doing<"import.change", ImportAnswer>(
    (actor, { about, input }, watch) =>
      changeImport(actor, { ...input, id: ImportId.parse(about) }, watch),
    () => null,
  ),
  "import.preview": doing<"import.preview", ImportAnswer>(
    (actor, { about }, watch) => previewImport(actor, ImportId.parse(about), watch),
    () => null,
  ),
  "import.commit": doing<"import.commit", ImportAnswer>(
    (actor, { about, input }, watch) =>
      commitImport(actor, { ...input, id: ImportId.parse(about) }, watch),
    () => null,
  ),
  "import.undo": doing<"import.undo", Undone>(
    (actor, { about }, watch) => undoImport(actor, ImportId.parse(about), watch),
    (undone) => undone,
  ),
  "pack.make": doing<"pack.make", null>(
    async (actor, { about, input }, watch) => {
      const asked = { id: EvidencePackId.parse(about), question: PackQuestion.parse(input) };
      await makePack(actor, { ...asked, secret: secretOf(ownJobs()) }, watch);
      return ok(null);
    },
    () => null,
  ),
};

function secretOf({ secret }: { readonly secret: string | null }): string {
  if (secret === null) throw new Error("This process was not told the installation's secret.");
  return secret;
}

/** A job's kind and what it was told were written down together, and its answer is its own: they fit. */
function doing<Kind extends JobKind, Value>(
  run: Run<Kind, Value>,
  told: (value: Value) => Answers[Kind],
): Doing {
  return {
    run: (actor, work, watch) => run(actor, work as Work<Kind>, watch),
    told: (value) => told(value as Value),
  };
}
