import "server-only";
import type { Day } from "@/lib/calendar";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import { checkDays } from "@/lib/journey/check-days";
import type { Plan } from "@/lib/journey/planner/plan";
import type { Activity } from "@/lib/journey/step";
import type { StepProgress } from "@/lib/journey/step-state";
import type { Proof } from "@/lib/proof";
import type { JourneyPage } from "./journey";

/** A step that is proposed, or that somebody has. */
export type StepToShow = {
  readonly id: string;
  readonly personId: PersonId;
  readonly credentialId: CredentialId;
  readonly awardId: AwardId | null;
  readonly proof: Proof | null;
  readonly startsOn: Day;
  readonly finishesOn: Day;
  readonly price: number | null;
  readonly hours: number | null;
  readonly isPriceAssumed: boolean;
  readonly isHoursAssumed: boolean;
  readonly activity: Activity | null;
  readonly link: string | null;
  /** Null for what is only proposed. */
  readonly progress: StepProgress | null;
};

/** The steps of a plan that nobody has taken yet. */
export function stepsOfPlan(
  { steps, checks }: Plan,
  { question, credentialOfAward }: JourneyPage,
): StepToShow[] {
  const unsaid = { activity: null, link: null, progress: null };
  const none = { ...unsaid, awardId: null, proof: null };
  const earned = steps.map((step) => {
    return { ...step, ...none, id: `${step.personId} ${step.credentialId}` };
  });
  const looked = checks.flatMap((check): StepToShow[] => {
    const credentialId = credentialOfAward.get(check.awardId);
    if (credentialId === undefined) return [];
    const free = { price: 0, hours: 0, isPriceAssumed: false, isHoursAssumed: false };
    const days = checkDays(question);
    return [{ ...check, ...free, ...days, ...unsaid, credentialId, id: check.awardId }];
  });
  return [...looked, ...earned];
}
