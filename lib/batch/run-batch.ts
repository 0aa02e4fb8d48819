import { z } from "zod";
import { assessmentFields } from "@/lib/assessment/assess-competency";
import { hasTwice } from "@/lib/assessment/pasted-levels";
import { Day } from "@/lib/calendar";
import { Level } from "@/lib/competency/level";
import {
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";
import { text } from "@/lib/text";
import { waiverFields } from "@/lib/waiver/waive-requirement";

const MOST = 1_000;

function several<Id extends z.ZodType<string>>(id: Id) {
  return z.array(id).min(1, "Choose at least one.").max(MOST, `Choose at most ${MOST} at once.`);
}

function one<Id extends z.ZodType<string>>(id: Id) {
  return z.array(id).length(1, "Choose exactly one.");
}

export const SeveralPeople = several(PersonId).describe("People.");
export const SeveralAwards = several(AwardId).describe("Awards.");
export const OnePerson = one(PersonId).describe("The person who is merged away.");
export const OneCredential = one(CredentialId).describe("The credential that is merged away.");

/** What each act is asked to do, beside whom it is done to. */
export const batchValues = {
  "assign-role": z.strictObject({ roleId: RoleId, startsOn: Day }),
  "end-role": z.strictObject({ roleId: RoleId, endsOn: Day.describe("The last day in the role.") }),
  "move-to-team": z.strictObject({ teamId: TeamId, startsOn: Day }),
  waive: z.strictObject({ requirementId: RequirementId, ...waiverFields }),
  verify: z.strictObject({}),
  assess: z.strictObject({
    findings: z
      .array(z.strictObject({ personId: PersonId, competencyId: CompetencyId, level: Level }))
      .min(1, "There is nothing to find.")
      .max(MOST, `Assess at most ${MOST} at once.`)
      .refine((findings) => !hasTwice(findings), "One for each person and competency.")
      .describe("At which level each of them is; one for each person and competency."),
    assessor: z.enum(["manager", "peer"]),
    assessedOn: Day,
    facet: assessmentFields.facet.default(null),
    confirms: z
      .boolean()
      .default(false)
      .describe("Whether what is shown already is recorded as well."),
  }),
  "merge-people": z.strictObject({ intoId: PersonId, reason: text(500) }),
  "merge-credentials": z.strictObject({
    intoId: CredentialId,
    reason: text(500),
    areKindsConfirmed: z
      .boolean()
      .default(false)
      .describe("Needed where the two are of different kinds."),
  }),
};

/** One act on many rows: of which kind, on whom or what, with which values. */
export const RunBatch = z.discriminatedUnion("kind", [
  act("assign-role", SeveralPeople),
  act("end-role", SeveralPeople),
  act("move-to-team", SeveralPeople),
  act("waive", SeveralPeople),
  act("verify", SeveralAwards),
  act("assess", SeveralPeople),
  act("merge-people", OnePerson),
  act("merge-credentials", OneCredential),
]);
export type RunBatch = z.output<typeof RunBatch>;

export type RunKind = keyof typeof batchValues;
export type RunOf<Kind extends RunKind> = Extract<RunBatch, { readonly kind: Kind }>;

function act<Kind extends RunKind, Ids extends z.ZodType>(kind: Kind, ids: Ids) {
  return z.strictObject({ kind: z.literal(kind), ids, values: batchValues[kind] });
}
