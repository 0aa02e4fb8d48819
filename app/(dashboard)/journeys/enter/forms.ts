import { z } from "zod";
import { cents, chosen, decimals, digits, orBlank, ticked } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import {
  CompetencyId,
  JourneyId,
  PathwayId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";
import { journeyFields, limitFields } from "@/lib/journey/draft-journey";
import { GOAL_KINDS, Goal } from "@/lib/journey/goal";

const goalFields = {
  kind: z.enum(GOAL_KINDS),
  roleId: RoleId.optional(),
  desirableToo: ticked,
  requirementIds: chosen(RequirementId),
  competencyIds: chosen(CompetencyId),
  level: digits(z.int()).optional(),
  holders: orBlank(digits(z.int().min(1))).optional(),
  pathwayId: PathwayId.optional(),
};

const askedFields = {
  name: journeyFields.name,
  purpose: orBlank(journeyFields.purpose.unwrap()),
  personIds: chosen(PersonId),
  startsOn: journeyFields.startsOn,
  endsOn: journeyFields.endsOn,
  proof: journeyFields.proof,
  ...goalFields,
  budget: orBlank(cents(limitFields.budget.unwrap())),
  currency: limitFields.currency,
  hoursAWeek: decimals(limitFields.hoursAWeek),
  mostExams: orBlank(digits(limitFields.mostExams.unwrap())),
  deliveries: chosen(limitFields.deliveries.element),
  assessments: chosen(limitFields.assessments.element),
  testModes: chosen(limitFields.testModes.element),
  issuerIds: chosen(limitFields.issuerIds.element),
  assumedPrice: orBlank(cents(limitFields.assumedPrice.unwrap())),
  assumedHours: orBlank(decimals(limitFields.assumedHours.unwrap())),
  asPreferred: ticked,
  microFirst: ticked,
  leavesOpen: ticked,
};

export const DraftForm = z.object({ ...askedFields, teamId: TeamId });
export const ChangeForm = z.object({ ...askedFields, ...seenAs(JourneyId) });

const Asked = z.object(askedFields);
export type Asked = z.output<typeof Asked>;

/** What is to be reached, out of the fields of the form that its kind has. */
export function goalIn({ kind, ...fields }: Asked) {
  const { roleId, desirableToo, requirementIds, competencyIds, level, holders = null } = fields;
  const { pathwayId } = fields;
  const own: Readonly<Record<Goal["kind"], object>> = {
    role: { roleId, desirableToo },
    requirements: { requirementIds },
    minimums: {},
    competencies: { competencyIds, level, holders },
    pathway: { pathwayId },
  };
  return Goal.safeParse({ kind, ...own[kind] });
}

export function limitsIn(asked: Asked) {
  const { budget, currency, hoursAWeek, mostExams, deliveries, assessments } = asked;
  const { testModes, issuerIds, asPreferred, assumedPrice, assumedHours } = asked;
  const { microFirst, leavesOpen } = asked;
  return {
    ...{ budget, currency, hoursAWeek, mostExams, deliveries, assessments },
    ...{ testModes, issuerIds, asPreferred, assumedPrice, assumedHours, microFirst, leavesOpen },
  };
}
