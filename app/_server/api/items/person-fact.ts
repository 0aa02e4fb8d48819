import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { ASSESSORS, FACETS } from "@/lib/facts";
import {
  AssessmentId,
  CompetencyId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
  WaiverId,
} from "@/lib/ids";
import { Proof } from "@/lib/proof";

const version = z.int();

export const MembershipItem = z
  .object({
    id: z.string(),
    personId: PersonId,
    teamId: TeamId,
    startsOn: IsoDay,
    endsOn: IsoDay.nullable().describe("The last day in the team."),
    version,
  })
  .meta({ id: "Membership" });

export const RoleAssignmentItem = z
  .object({
    id: z.string(),
    personId: PersonId,
    roleId: RoleId,
    startsOn: IsoDay,
    endsOn: IsoDay.nullable().describe("The last day in the role."),
    version,
  })
  .meta({ id: "RoleAssignment" });

export const WaiverItem = z
  .object({
    id: WaiverId,
    personId: PersonId,
    requirementId: RequirementId,
    startsOn: IsoDay,
    endsOn: IsoDay.describe("The last day that still counts."),
    reason: z.string(),
    approvedBy: z.string(),
    version,
  })
  .meta({ id: "Waiver" });

export const AssessmentItem = z
  .object({
    id: AssessmentId,
    personId: PersonId,
    competencyId: CompetencyId,
    level: z.int(),
    assessor: z.enum(ASSESSORS),
    facet: z
      .enum(FACETS)
      .nullable()
      .describe("What of the competency it is about; null: all of it."),
    assessedBy: z.string(),
    assessedOn: IsoDay,
    expiresOn: IsoDay.nullable().describe("The last day that it is taken into account."),
    proof: Proof,
    note: z.string().nullable(),
    version,
  })
  .meta({ id: "Assessment" });
