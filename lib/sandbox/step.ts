import type { Day } from "@/lib/calendar";
import type {
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
  TeamMinimumId,
} from "@/lib/ids";
import type { Proof } from "@/lib/proof";

/** One thing that is supposed to happen, or to be otherwise. */
export type Step = PersonStep | MeaningStep;

/** What concerns one person only. */
export type PersonStep =
  /** `on` is the last day that still counts, as it is where somebody gives up a role. */
  | { readonly kind: "leave"; readonly personId: PersonId; readonly on: Day }
  | {
      readonly kind: "move";
      readonly personId: PersonId;
      readonly teamId: TeamId;
      readonly on: Day;
    }
  | {
      readonly kind: "take-role";
      readonly personId: PersonId;
      readonly roleId: RoleId;
      readonly on: Day;
    }
  | {
      readonly kind: "give-up-role";
      readonly personId: PersonId;
      readonly roleId: RoleId;
      readonly on: Day;
    }
  | {
      readonly kind: "earn";
      readonly personId: PersonId;
      readonly credentialId: CredentialId;
      readonly on: Day;
      /** The last day that it counts; null for ever. */
      readonly expiresOn: Day | null;
      readonly proof: Proof;
    }
  | {
      readonly kind: "reach";
      readonly personId: PersonId;
      readonly competencyId: CompetencyId;
      readonly level: number;
      readonly on: Day;
      readonly proof: Proof;
    }
  | {
      readonly kind: "verify";
      readonly personId: PersonId;
      readonly awardId: AwardId;
      readonly proof: Proof;
    };

/** What concerns everybody whom it asks. */
export type MeaningStep =
  /**
   * From the day `on` a requirement asks as its version of the day `from` does, perhaps with another
   * grace, perhaps of one team only; nothing comes after it.
   */
  | {
      readonly kind: "version";
      readonly requirementId: RequirementId;
      readonly from: Day;
      readonly on: Day;
      readonly graceDays: number | null;
      readonly teamId: TeamId | null;
    }
  | { readonly kind: "minimum"; readonly minimumId: TeamMinimumId; readonly minimum: number };

/** In the order in which forms offer them. */
export const STEP_KINDS = [
  "leave",
  "move",
  "take-role",
  "give-up-role",
  "earn",
  "reach",
  "verify",
  "version",
  "minimum",
] as const satisfies readonly Step["kind"][];
export type StepKind = Step["kind"];

/** As many as somebody can keep in mind; an address stays short enough to be sent. */
export const MAX_STEPS = 20;
