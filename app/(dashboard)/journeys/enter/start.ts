import type { JourneyRow } from "@/db/queries/journeys";
import type { Day } from "@/lib/calendar";
import type { PathwayId } from "@/lib/ids";
import type { JourneyLimits } from "@/lib/journey/draft-journey";
import type { Goal, GoalKind } from "@/lib/journey/goal";
import type { Proof } from "@/lib/proof";
import type { PathwayOption } from "./choices";

type Usual = {
  readonly team: string;
  readonly kind: GoalKind;
  readonly today: Day;
  readonly endsOn: Day;
  readonly proof: Proof;
  readonly currency: string;
  /** The one that the address names, for a new journey. */
  readonly pathway: { readonly id: PathwayId; readonly offered: PathwayOption } | null;
};

/** What somebody who learns beside their work can do. */
const USUAL_HOURS_A_WEEK = 4;

const NO_LIMITS: Omit<JourneyLimits, "currency"> = {
  ...{ budget: null, hoursAWeek: USUAL_HOURS_A_WEEK, mostExams: null, deliveries: [] },
  ...{
    assessments: [],
    testModes: [],
    issuerIds: [],
    asPreferred: false,
    assumedPrice: null,
    assumedHours: null,
  },
  ...{ microFirst: true, leavesOpen: true },
};

/** What the form begins with: the journey as it is, or what is usual. A first day that is over becomes today. */
export function startOf(journey: JourneyRow | null, usual: Usual) {
  const { team, kind, today, endsOn, proof, currency, pathway } = usual;
  if (!journey) {
    const name = `${team}, ${pathway?.offered.label ?? SHORT[kind]}`;
    const goal: Goal | null = pathway && { kind: "pathway", pathwayId: pathway.id };
    const named = { name, purpose: pathway?.offered.goal ?? null, personIds: [], goal };
    return { ...named, startsOn: today, endsOn, proof, limits: { ...NO_LIMITS, currency } };
  }
  const startsOn = journey.startsOn > today ? journey.startsOn : today;
  return { ...journey, startsOn };
}

/** The pathway that the address names, as far as it is offered. */
export function pathwayAmong(
  options: readonly PathwayOption[],
  id: PathwayId | null,
): Usual["pathway"] {
  const offered = options.find(({ value }) => value === id);
  return offered && id ? { id, offered } : null;
}

const SHORT: Readonly<Record<GoalKind, string>> = {
  role: "ready for a role",
  requirements: "requirements met",
  minimums: "minimums hold",
  competencies: "new skills",
  pathway: "a pathway completed",
};
