import type { Day } from "@/lib/calendar";
import type { AwardId, PersonId, RequirementId, WaiverId } from "@/lib/ids";

export const THINGS = ["award", "waiver", "grace"] as const;
export type Thing = (typeof THINGS)[number];

/** What ends: an award, a waiver, or the grace under a requirement. */
export type Ending =
  | { readonly thing: "award"; readonly id: AwardId }
  | { readonly thing: "waiver"; readonly id: WaiverId }
  | { readonly thing: "grace"; readonly id: RequirementId };

/** Something of a person's that ends, and that nothing known takes the place of. */
export type End = Ending & {
  readonly personId: PersonId;
  readonly beginsOn: Day;
  /** The last day that still counts. */
  readonly lastDay: Day;
  /** The requirements that are not met from the next day on; empty for an award that none rests on. */
  readonly atStake: readonly RequirementId[];
};
