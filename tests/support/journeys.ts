import { setBudget } from "@/db/commands/budget/set-budget";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { addStep } from "@/db/commands/journey-step/add-step";
import { addDays } from "@/lib/calendar";
import type { CredentialId, PersonId, TeamId } from "@/lib/ids";
import type { DraftJourney, JourneyLimits } from "@/lib/journey/draft-journey";
import type { AddStep } from "@/lib/journey/step";
import { ARRANGER, made, TODAY } from "./small-world";

/** As much as anybody wants, in eight hours a week. */
export const NO_LIMITS: JourneyLimits = {
  ...{ budget: null, currency: "EUR", hoursAWeek: 8, mostExams: null, deliveries: [] },
  ...{ assessments: [], testModes: [], issuerIds: [], assumedPrice: 10_000, assumedHours: 16 },
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

/** From today, in two months. */
export function aStep(of: { personId: PersonId; credentialId: CredentialId }): AddStep {
  return { ...of, startsOn: TODAY, finishesOn: addDays(TODAY, 60), note: null };
}

export function stepOf(of: { personId: PersonId; credentialId: CredentialId }) {
  return made(addStep(ARRANGER, aStep(of)));
}

/** A thousand euros for the year that everything here is in, and the one after it. */
export function aBudget(teamId: TeamId) {
  const days = { startsOn: addDays(TODAY, -300), endsOn: addDays(TODAY, 400) };
  return made(setBudget(ARRANGER, { teamId, ...days, amount: 100_000, currency: "EUR" }));
}
