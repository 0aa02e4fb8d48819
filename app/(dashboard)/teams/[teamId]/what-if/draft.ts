import "server-only";
import type { RawSearch } from "@/app/_server/search";
import type { Day } from "@/lib/calendar";
import type { CredentialId } from "@/lib/ids";
import { DEFAULT_PROOF, type Proof, strongerProof } from "@/lib/proof";
import type { Step, StepKind } from "@/lib/sandbox/step";
import { readStep } from "@/lib/sandbox/step-text";

/** The fields of each kind's form in the order of the step's parts; two parts may be one choice. */
const FIELDS: Readonly<Record<StepKind, readonly string[]>> = {
  leave: ["person", "on"],
  move: ["person", "to", "on"],
  "take-role": ["person", "role", "on"],
  "give-up-role": ["person", "role", "on"],
  earn: ["person", "credential", "on", "until", "rung"],
  reach: ["person", "competency", "level", "on", "rung"],
  verify: ["award", "rung"],
  version: ["version", "on", "grace", "only"],
  minimum: ["minimum", "least"],
};

type Context = {
  /** The lowest rung that counts for the reader: what is supposed to be earned counts for them. */
  readonly proof: Proof;
  readonly expiryOf: (credentialId: CredentialId, on: Day) => Day | null;
};

/** The step that a form sent; null where a field is empty or makes no sense. */
export function draftIn(raw: RawSearch, kind: StepKind, context: Context): Step | null {
  const rung = strongerProof(context.proof, DEFAULT_PROOF);
  const parts = FIELDS[kind].map((name) => String(raw[name] || (name === "rung" ? rung : "-")));
  const step = readStep([kind, ...parts].join("."));
  return step?.kind === "earn"
    ? { ...step, expiresOn: context.expiryOf(step.credentialId, step.on) }
    : step;
}
