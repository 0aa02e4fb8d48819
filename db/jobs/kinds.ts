import type { z } from "zod";
import { publishDraft } from "@/db/commands/draft/publish-draft";
import { type ChangeImport, changeImport } from "@/db/commands/import/change-import";
import { type CommitImport, commitImport } from "@/db/commands/import/commit-import";
import { previewImport } from "@/db/commands/import/preview-import";
import { type StartImport, startImport } from "@/db/commands/import/start-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { revisePolicy } from "@/db/commands/policy/revise-policy";
import { withdrawPolicy } from "@/db/commands/policy/withdraw-policy";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { type RemoveVersion, removeVersion } from "@/db/commands/requirement/remove-version";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { unpackFile } from "@/db/import/kept-file";
import { findPlans } from "@/db/journey/find-plans";
import { makePack } from "@/db/pack/make-pack";
import type { PolicyRow } from "@/db/queries/policies";
import type { RequirementRow } from "@/db/queries/requirements";
import type { policies } from "@/db/schema/policies";
import type { policyVersions } from "@/db/schema/policy-versions";
import type { requirementVersions } from "@/db/schema/requirement-versions";
import type { Undone } from "@/db/undo/undo-act";
import type { Watch } from "@/db/watch";
import type { Actor } from "@/lib/access";
import { EvidencePackId, ImportId, JourneyId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { PackQuestion } from "@/lib/pack/question";
import type { DefinePolicy } from "@/lib/policy/define-policy";
import type { RevisePolicy } from "@/lib/policy/revise-policy";
import type { WithdrawPolicy } from "@/lib/policy/withdraw-policy";
import { problem, type Refusal, type Saved } from "@/lib/refusal";
import type { ChangeVersion } from "@/lib/requirement/change-version";
import type { DefineRequirement } from "@/lib/requirement/define-requirement";
import type { PublishDraft } from "@/lib/requirement/draft";
import type { ReviseRequirement } from "@/lib/requirement/revise-requirement";
import { ok, type Result } from "@/lib/result";
import { ownJobs } from "./process";
import type { REQUIREMENT_KINDS } from "./requirement-kinds";

/** What each kind of job is told. */
export type Inputs = {
  readonly "import.start": Omit<StartImport, "id" | "bytes" | "packed">;
  readonly "import.change": Omit<ChangeImport, "id">;
  readonly "import.preview": Readonly<Record<string, never>>;
  readonly "import.commit": Omit<CommitImport, "id">;
  readonly "import.undo": Readonly<Record<string, never>>;
  /** With its day as it is written. */
  readonly "pack.make": z.input<typeof PackQuestion>;
  readonly "journey.plan": Readonly<Record<string, never>>;
  readonly "requirement.define": DefineRequirement;
  readonly "requirement.revise": ReviseRequirement;
  readonly "requirement.change-version": ChangeVersion;
  readonly "requirement.remove-version": RemoveVersion;
  readonly "draft.publish": PublishDraft;
  readonly "policy.define": DefinePolicy;
  readonly "policy.revise": RevisePolicy;
  readonly "policy.withdraw": WithdrawPolicy;
};
export type JobKind = keyof Inputs;
/** What is done with imports. */
export type ImportJobKind = Extract<JobKind, `import.${string}`>;
export type RequirementJobKind = (typeof REQUIREMENT_KINDS)[number];

/** What each kind tells whoever asked for it, when it is done. */
export type Answers = {
  /** Of an earlier import, where the idempotency key was used before. */
  readonly "import.start": { readonly id: ImportId };
  readonly "import.change": null;
  readonly "import.preview": null;
  readonly "import.commit": null;
  readonly "import.undo": Undone;
  readonly "pack.make": null;
  readonly "journey.plan": null;
  readonly "requirement.define": RequirementRow;
  readonly "requirement.revise": VersionRow;
  readonly "requirement.change-version": VersionRow;
  readonly "requirement.remove-version": VersionRow;
  readonly "draft.publish": unknown;
  readonly "policy.define": PolicyRow;
  readonly "policy.revise": typeof policyVersions.$inferSelect;
  readonly "policy.withdraw": typeof policies.$inferSelect;
};
type VersionRow = typeof requirementVersions.$inferSelect;

/** Why one did nothing, in a way that somebody can mend. */
export type JobProblem<Kind extends JobKind = JobKind> = Kind extends RequirementJobKind
  ? Refusal<Answers[Kind]>
  : ImportProblem;

/** Another is done about the same thing already; or this one was stopped before its end. */
type Unfinished = "at-work" | "cancelled" | "interrupted";

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
) => Promise<Result<Value, JobProblem<Kind>>>;

type Doing = {
  readonly run: (actor: Actor, work: Work, watch: Watch) => Promise<Result<unknown, JobProblem>>;
  /** What is kept of its answer, for whoever asked for it: small, and JSON. */
  readonly told: (value: unknown) => unknown;
  readonly unfinished: (why: Unfinished) => JobProblem;
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
  "journey.plan": doing<"journey.plan", null>(
    async (actor, { about }, watch) => {
      await findPlans(actor, JourneyId.parse(about), watch);
      return ok(null);
    },
    () => null,
  ),
  "requirement.define": changing<"requirement.define">(defineRequirement),
  "requirement.revise": changing<"requirement.revise">(reviseRequirement),
  "requirement.change-version": changing<"requirement.change-version">(changeVersion),
  "requirement.remove-version": changing<"requirement.remove-version">(removeVersion),
  "draft.publish": changing<"draft.publish">(publishDraft),
  "policy.define": changing<"policy.define">(definePolicy),
  "policy.revise": changing<"policy.revise">(revisePolicy),
  "policy.withdraw": changing<"policy.withdraw">(withdrawPolicy),
};

function secretOf({ secret }: { readonly secret: string | null }): string {
  if (secret === null) throw new Error("This process was not told the installation's secret.");
  return secret;
}

/** A job's kind and what it was told were written down together, and its answer is its own: they fit. */
function doing<Kind extends JobKind, Value>(
  run: Run<Kind, Value>,
  told: (value: Value) => Answers[Kind],
  unfinished: (why: Unfinished) => JobProblem = importProblem,
): Doing {
  return {
    run: (actor, work, watch) => run(actor, work as Work<Kind>, watch),
    told: (value) => told(value as Value),
    unfinished,
  };
}

/** A command that says by itself what is wrong with its input. */
function changing<Kind extends RequirementJobKind>(
  change: (actor: Actor, input: Inputs[Kind], watch: Watch) => Promise<Saved<Answers[Kind]>>,
): Doing {
  return doing<Kind, Answers[Kind]>(
    (actor, { input }, watch) =>
      change(actor, input, watch) as ReturnType<Run<Kind, Answers[Kind]>>,
    (row) => row,
    (why) => ({ kind: "invalid", problems: [problem("", why, UNFINISHED[why])] }),
  );
}

const UNFINISHED: Readonly<Record<Unfinished, string>> = {
  "at-work": "This is being changed already: wait until that is done.",
  cancelled: "This was cancelled: nothing was written.",
  interrupted: "The server was stopped meanwhile: nothing was written. Send it again.",
};
