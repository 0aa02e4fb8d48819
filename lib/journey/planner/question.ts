import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";
import type { World } from "@/lib/sandbox/world";
import type { Offer } from "./offer";

/** What a plan is to bring about: on its last day so many of these people meet the rule. */
export type Demand = {
  /** Tells it from the others of the goal. */
  readonly key: string;
  readonly rule: Rule;
  /** What it asks for has to be held itself: no policy lets anything stand in. */
  readonly regulated: boolean;
  readonly people: readonly PersonId[];
  readonly needed: number;
};

/** Each can be loosened on its own, and is named where it stands in the way. */
export type Limits = {
  /** In cents. */
  readonly budget: number | null;
  /** Of each person. */
  readonly hoursAWeek: number;
  readonly mostExams: number | null;
  /** Only what is offered, tested, sat or given in one of these ways; null for any, also where nobody knows. */
  readonly deliveries: readonly string[] | null;
  readonly assessments: readonly string[] | null;
  readonly testModes: readonly string[] | null;
  readonly issuers: readonly string[] | null;
  /** How each person prefers to learn; whoever is not here learns in any way, and null means that nobody is asked. */
  readonly preferences: ReadonlyMap<PersonId, readonly string[]> | null;
  /** What to reckon with where price or hours are unknown; null to do without such credentials. */
  readonly assumedPrice: number | null;
  readonly assumedHours: number | null;
};

export type PlanQuestion = {
  readonly world: World;
  readonly demands: readonly Demand[];
  readonly offers: readonly Offer[];
  readonly limits: Limits;
  /** The first day on which somebody can learn, and the last, on which the goal has to hold. */
  readonly from: Day;
  readonly until: Day;
  /** The lowest rung at which anything counts; what is earned will be proved as strongly as is asked. */
  readonly proof: Proof;
};

/** What is made least of first. */
export const OBJECTIVES = ["cheapest", "earliest", "fewest-exams"] as const;
export type Objective = (typeof OBJECTIVES)[number];
