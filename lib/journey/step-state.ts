import { addDays, type Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";

/** What somebody is to earn, or the award of theirs that is to be looked at. */
export type JourneyStep = {
  readonly credentialId: CredentialId;
  readonly awardId: AwardId | null;
  readonly proof: Proof | null;
  readonly startsOn: Day;
  readonly finishesOn: Day;
  /** The last day of what they had of it already; only what lasts longer is what was planned. */
  readonly renews: Day | null;
};

/**
 * done: their awards say so · failed: they tried, and did not pass · late: its last day is over · stalled: it
 * should have begun a month ago, and nothing says that it did · under-way · ahead.
 */
export type StepState = "done" | "failed" | "late" | "stalled" | "under-way" | "ahead";

/** How far a step is. Nothing of it is written down anywhere but in the awards. */
export type StepProgress = {
  readonly state: StepState;
  /** The day of the award that was planned; null where there is none, or an award was looked at. */
  readonly earnedOn: Day | null;
  /** Failed attempts since it was to begin. */
  readonly failed: number;
};

/** `awards`: all of the person's. */
export function progressOf(step: JourneyStep, awards: readonly Award[], today: Day): StepProgress {
  const own = awards.filter(({ credentialId }) => credentialId === step.credentialId);
  const failed = own.filter(
    ({ state, issuedOn }) => state === "failed" && issuedOn >= step.startsOn && issuedOn <= today,
  );
  const earned = own.filter((award) => isWhatWasPlanned(award, step, today));
  const [first] = earned.toSorted((a, b) => a.issuedOn - b.issuedOn);
  const earnedOn = step.awardId === null && first ? first.issuedOn : null;
  return {
    state: stateOf(step, own, { today, isDone: Boolean(first) }),
    earnedOn,
    failed: failed.length,
  };
}

/** Steps, each with how far it is by what its person has earned, as far as their facts are there. */
export function followed<Step extends JourneyStep & Owned>(
  steps: readonly Step[],
  facts: readonly (Owned & { readonly awards: readonly Award[] })[],
  today: Day,
): (Step & { readonly progress: StepProgress })[] {
  const awards = new Map(facts.map((own) => [own.personId, own.awards]));
  return steps.map((step) => ({
    ...step,
    progress: progressOf(step, awards.get(step.personId) ?? [], today),
  }));
}

type Owned = { readonly personId: PersonId };

/** Whether somebody who has these steps is to earn the credential already. */
export function isPlanned(
  credentialId: CredentialId,
  steps: readonly JourneyStep[],
  awards: readonly Award[],
  today: Day,
): boolean {
  return steps.some(
    (step) =>
      step.credentialId === credentialId &&
      step.awardId === null &&
      progressOf(step, awards, today).state !== "done",
  );
}

function isWhatWasPlanned(award: Award, step: JourneyStep, today: Day): boolean {
  const { awardId, proof, renews, startsOn } = step;
  if (awardId !== null) return award.id === awardId && counts(award.proof, proof ?? award.proof);
  const { state, issuedOn, expiresOn, revokedOn } = award;
  // Who had nothing when it was planned may have had it long ago.
  const isLonger =
    expiresOn === null || (renews === null ? expiresOn >= startsOn : expiresOn > renews);
  return state === "earned" && issuedOn <= today && isLonger && (revokedOn ?? today + 1) > today;
}

/** So long nobody need show that they have begun. */
const STALLED_AFTER_DAYS = 30;

function stateOf(
  { startsOn, finishesOn }: JourneyStep,
  own: readonly Award[],
  { today, isDone }: { readonly today: Day; readonly isDone: boolean },
): StepState {
  if (isDone) return "done";
  const tried = own
    .filter(({ state, issuedOn }) => state !== "earned" && issuedOn <= today)
    .toSorted((a, b) => b.issuedOn - a.issuedOn);
  const [latest] = tried;
  if (latest?.state === "failed" && latest.issuedOn >= startsOn) return "failed";
  if (finishesOn < today) return "late";
  if (latest?.state === "in-progress") return "under-way";
  if (addDays(startsOn, STALLED_AFTER_DAYS) < today) return "stalled";
  return startsOn <= today ? "under-way" : "ahead";
}
