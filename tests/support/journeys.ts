import { setBudget } from "@/db/commands/budget/set-budget";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { addStep } from "@/db/commands/journey-step/add-step";
import { addDays } from "@/lib/calendar";
import { DefineCredential } from "@/lib/credential/define-credential";
import type { CredentialId, PersonId, TeamId } from "@/lib/ids";
import type { DraftJourney, JourneyLimits } from "@/lib/journey/draft-journey";
import type { AddStep } from "@/lib/journey/step";
import { ARRANGER, made, TODAY } from "./small-world";

/** As much as anybody wants, in eight hours a week. */
export const NO_LIMITS: JourneyLimits = {
  ...{ budget: null, currency: "EUR", hoursAWeek: 8, mostExams: null, deliveries: [] },
  ...{
    assessments: [],
    testModes: [],
    issuerIds: [],
    asPreferred: false,
    assumedPrice: 10_000,
    assumedHours: 16,
  },
  ...{ microFirst: true, leavesOpen: false },
};

type Wished = Partial<DraftJourney> & { readonly teamId: TeamId };

/** All requirements of a team met within two months, where nothing else is said. */
export function journeyWish(wished: Wished): DraftJourney {
  return {
    ...{ name: "Ready for the audit", purpose: null, personIds: [] },
    goal: { kind: "requirements", requirementIds: [] },
    limits: NO_LIMITS,
    ...{ startsOn: TODAY, endsOn: addDays(TODAY, 60), proof: "attested" },
    ...wished,
  };
}

export function aJourney(wished: Wished) {
  return made(draftJourney(ARRANGER, journeyWish(wished)));
}

const NOTHING_SAID = { note: null, activity: null, link: null, isInterest: false };

/** From today, in two months. */
export function aStep(of: { personId: PersonId; credentialId: CredentialId }): AddStep {
  return { ...of, startsOn: TODAY, finishesOn: addDays(TODAY, 60), ...NOTHING_SAID };
}

type StepOf = { readonly personId: PersonId; readonly credentialId: CredentialId };

export function stepOf(of: StepOf, more: Partial<AddStep> = {}) {
  return made(addStep(ARRANGER, { ...aStep(of), ...more }));
}

/** A thousand euros for the year that everything here is in, and the one after it. */
export function aBudget(teamId: TeamId) {
  const days = { startsOn: addDays(TODAY, -300), endsOn: addDays(TODAY, 400) };
  return made(setBudget(ARRANGER, { teamId, ...days, amount: 100_000, currency: "EUR" }));
}

/** A way in which something of the catalogue is delivered. */
export async function aDelivery(delivery = "on demand"): Promise<string> {
  const credential = { name: `Learnt ${delivery}`, kind: "training", validity: "none", delivery };
  await made(defineCredential(ARRANGER, DefineCredential.parse(credential)));
  return delivery;
}
