import type { JourneyRow } from "@/db/queries/journeys";
import type { Day } from "@/lib/calendar";
import type { JourneyLimits } from "@/lib/journey/draft-journey";
import type { GoalKind } from "@/lib/journey/goal";
import type { Proof } from "@/lib/proof";

type Usual = {
  readonly team: string;
  readonly kind: GoalKind;
  readonly today: Day;
  readonly endsOn: Day;
  readonly proof: Proof;
  readonly currency: string;
};

/** What somebody who learns beside their work can do. */
const USUAL_HOURS_A_WEEK = 4;

const NO_LIMITS: Omit<JourneyLimits, "currency"> = {
  ...{ budget: null, hoursAWeek: USUAL_HOURS_A_WEEK, mostExams: null, deliveries: [] },
  ...{ assessments: [], testModes: [], issuerIds: [], assumedPrice: null, assumedHours: null },
  ...{ microFirst: true, leavesOpen: true },
};

/** What the form begins with: the journey as it is, or what is usual. A first day that is over becomes today. */
export function startOf(journey: JourneyRow | null, usual: Usual) {
  const { team, kind, today, endsOn, proof, currency } = usual;
  if (!journey) {
    const named = { name: `${team}, ${SHORT[kind]}`, purpose: null, personIds: [], goal: null };
    return { ...named, startsOn: today, endsOn, proof, limits: { ...NO_LIMITS, currency } };
  }
  const startsOn = journey.startsOn > today ? journey.startsOn : today;
  return { ...journey, startsOn };
}

const SHORT: Readonly<Record<GoalKind, string>> = {
  role: "ready for a role",
  requirements: "requirements met",
  minimums: "minimums hold",
  competencies: "new skills",
};
