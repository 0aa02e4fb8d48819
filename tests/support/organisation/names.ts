import type {
  AssessmentId,
  AwardId,
  CompetencyId,
  CredentialId,
  PathwayId,
  PersonId,
  PolicyVersionId,
  RequirementId,
  RoleId,
  TeamId,
  TeamMinimumId,
  WaiverId,
} from "@/lib/ids";

/** The engine never looks inside an id, so that a test may use a name that reads well as one. */
function named<Id extends string>(name: string): Id {
  return name as Id;
}

export const personId = named<PersonId>;
export const teamId = named<TeamId>;
export const roleId = named<RoleId>;
export const competencyId = named<CompetencyId>;
export const credentialId = named<CredentialId>;
export const awardId = named<AwardId>;
export const assessmentId = named<AssessmentId>;
export const requirementId = named<RequirementId>;
export const pathwayId = named<PathwayId>;
export const policyVersionId = named<PolicyVersionId>;
export const waiverId = named<WaiverId>;
export const minimumId = named<TeamMinimumId>;
