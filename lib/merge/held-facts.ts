import type { Day } from "@/lib/calendar";

/** A fact of somebody, and which credential, team, role, requirement or competency it is about. */
type Fact = { readonly id: string; readonly about: string };

export type AwardFact = Fact & { readonly issuedOn: Day };
export type StayFact = Fact & { readonly startsOn: Day; readonly endsOn: Day | null };
export type AssessmentFact = Fact & {
  readonly assessor: string;
  readonly facet: string | null;
  readonly assessedOn: Day;
};

export type UseFact = Fact & { readonly usedOn: Day };

/** What matters of somebody's facts when they turn out to be somebody else. */
export type HeldFacts = {
  readonly awards: readonly AwardFact[];
  readonly memberships: readonly StayFact[];
  readonly roles: readonly StayFact[];
  readonly waivers: readonly StayFact[];
  readonly assessments: readonly AssessmentFact[];
  readonly uses: readonly UseFact[];
};
