import { z } from "zod";
import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import { CredentialId, JourneyStepId } from "@/lib/ids";
import { electiveOf, type PathwayPart } from "@/lib/pathway/part";
import { type InputProblem, problem } from "@/lib/refusal";
import { Version } from "@/lib/version";
import { heldUntil } from "./held-until";
import { isPlanned, type JourneyStep, progressOf } from "./step-state";

/** Somebody earns another one of what a part of their pathway lets them choose from. */
export const ChooseElective = z.strictObject({
  id: JourneyStepId,
  version: Version,
  credentialId: CredentialId,
});
export type ChooseElective = z.output<typeof ChooseElective>;

/** What a choice depends on. */
export type Choosing = {
  /** Of the pathway that the step's journey follows; none for any other step. */
  readonly parts: readonly PathwayPart[];
  /** All of the person's. */
  readonly awards: readonly Award[];
  readonly steps: readonly JourneyStep[];
  readonly today: Day;
};

/** Why the credential cannot take the place of what the step is about. */
export function choiceProblems(
  step: JourneyStep,
  credentialId: CredentialId,
  { parts, awards, steps, today }: Choosing,
): InputProblem[] {
  const part = step.awardId === null ? electiveOf(parts, step.credentialId) : null;
  const isOther = credentialId !== step.credentialId;
  if (!isOther || !part?.credentialIds.includes(credentialId)) return [NO_CHOICE];
  if (progressOf(step, awards, today).state === "done") return [DONE];
  if (heldUntil(awards, credentialId, today)) return [HELD];
  return isPlanned(credentialId, steps, awards, today) ? [PLANNED] : [];
}

/** What could take the place of what the step is about; nothing where there was no choice. */
export function choicesFor(step: JourneyStep, choosing: Choosing): CredentialId[] {
  const part = electiveOf(choosing.parts, step.credentialId);
  const all = part?.credentialIds ?? [];
  return all.filter((id) => choiceProblems(step, id, choosing).length === 0);
}

const NO_CHOICE = problem("credentialId", "no-choice", "This part has no such choice.");
const DONE = problem("credentialId", "done", "This step is done already.");
const HELD = problem("credentialId", "held", "They have this already.");
const PLANNED = problem("credentialId", "planned", "This is in their plan already.");
