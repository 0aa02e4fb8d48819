import { validDays } from "@/lib/credential/validity";
import type { PersonFacts } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import type { Supposing } from "@/lib/sandbox/renewals-in-progress";
import type { PersonStep } from "@/lib/sandbox/step";
import { isWithinSpan } from "@/lib/span";
import { type JourneyStep, progressOf } from "./step-state";

/** `earnedProof`: how strongly what is earned by it is going to be proved. */
export type PlannedStep = JourneyStep & { readonly earnedProof: Proof };

/**
 * What somebody plans to do from the day on, as steps of a scenario in which each is done on its last day.
 * What is done already stands in their awards, and what is late is not in time any more.
 */
export function plannedSteps(
  facts: PersonFacts,
  steps: readonly PlannedStep[],
  question: Supposing,
): PersonStep[] {
  const { asOf } = question;
  return steps
    .filter((step) => step.finishesOn >= asOf)
    .filter((step) => progressOf(step, facts.awards, asOf).state !== "done")
    .flatMap((step) => supposed(step, facts, question));
}

function supposed(
  { credentialId, awardId, proof, finishesOn: on, earnedProof }: PlannedStep,
  { personId, awards }: PersonFacts,
  { lastDayOf }: Supposing,
): PersonStep[] {
  const earn = { kind: "earn", personId, credentialId, on } as const;
  if (awardId === null) {
    return [{ ...earn, proof: earnedProof, expiresOn: lastDayOf(credentialId, on) }];
  }
  // What is looked at counts for more from that day on only, as if it were earned again, for as long as it is valid.
  const award = awards.find(({ id }) => id === awardId);
  if (!award || !isWithinSpan(on, validDays(award))) return [];
  return [{ ...earn, proof: proof ?? award.proof, expiresOn: award.expiresOn }];
}
