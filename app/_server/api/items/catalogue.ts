import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { CredentialKind, TestMode, VALIDITIES } from "@/lib/credential/definition";
import { IssuerType } from "@/lib/credential/issuer-type";
import { IMPORTANCES } from "@/lib/facts";
import { CompetencyId, CredentialId, IssuerId, RequirementId, RoleId, TeamId } from "@/lib/ids";
import { RuleItem } from "./rule";

const id = z.string().describe("Opaque.");
const version = z.int();

export const RoleCompetencyItem = z
  .object({
    id,
    roleId: RoleId,
    competencyId: CompetencyId,
    level: z.int(),
    importance: z.enum(IMPORTANCES),
    startsOn: IsoDay.nullable().describe("The first day on which it is asked for; null: always."),
    endsOn: IsoDay.nullable().describe("The last day on which it is asked for; null: open."),
    version,
  })
  .meta({ id: "RoleCompetency" });

export const RoleItem = z
  .object({
    id: RoleId,
    name: z.string(),
    family: z.string().nullable(),
    description: z.string().nullable(),
    codes: z
      .array(z.string())
      .describe("What lists of roles call it, the list that publishes it first."),
    competencies: z.array(RoleCompetencyItem).describe("Of all days."),
    version,
  })
  .meta({ id: "Role" });

export const IssuerItem = z
  .object({
    id: IssuerId,
    name: z.string(),
    url: z.string().nullable(),
    type: IssuerType.nullable(),
    version,
  })
  .meta({ id: "Issuer" });

export const MappingItem = z
  .object({
    id,
    credentialId: CredentialId,
    competencyId: CompetencyId,
    level: z.int(),
    note: z.string().nullable(),
    version,
  })
  .meta({ id: "Mapping" });

export const AliasItem = z
  .object({ id, credentialId: CredentialId, alias: z.string(), version })
  .meta({ id: "Alias" });

export const CredentialItem = z
  .object({
    id: CredentialId,
    code: z.string().nullable(),
    name: z.string(),
    issuerId: IssuerId.nullable(),
    issuer: z.string().nullable(),
    kind: CredentialKind,
    aliases: z.array(AliasItem),
    validity: z.enum(VALIDITIES),
    validityMonths: z.int().nullable(),
    renewalWindowDays: z.int().nullable(),
    purpose: z.string().nullable(),
    hours: z.number().nullable(),
    price: z.number().nullable(),
    currency: z.string().nullable(),
    delivery: z.string().nullable(),
    assessment: z.string().nullable(),
    testMode: TestMode.nullable().describe("Where the assessment is taken."),
    tier: z.string().nullable(),
    recognition: z.string().nullable(),
    credits: z.number().nullable(),
    valueNote: z.string().nullable(),
    specialtyOf: CredentialId.nullable(),
    stack: RuleItem.nullable(),
    prerequisites: RuleItem.nullable(),
    mappings: z.array(MappingItem),
    url: z.string().nullable(),
    source: z.string().nullable(),
    checkedOn: IsoDay.nullable(),
    version,
  })
  .meta({ id: "Credential" });

export const RequirementVersionItem = z
  .object({
    id,
    requirementId: RequirementId,
    effectiveFrom: IsoDay,
    effectiveUntil: IsoDay.nullable().describe("The last day it is in effect."),
    scope: z.object({ teamIds: z.array(TeamId), roleIds: z.array(RoleId) }),
    rule: RuleItem,
    graceDays: z.int(),
    regulated: z
      .boolean()
      .describe("What it asks for has to be held itself: no policy lets anything stand in."),
    renewalWindowDays: z
      .int()
      .nullable()
      .describe("Renewing is open from so many days before the last day on which it is met."),
    version,
  })
  .meta({ id: "RequirementVersion" });

export const RequirementItem = z
  .object({
    id: RequirementId,
    name: z.string(),
    regime: z.string().nullable(),
    clause: z.string().nullable(),
    description: z.string().nullable(),
    versions: z.array(RequirementVersionItem).describe("In order of their first day."),
    version,
  })
  .meta({ id: "Requirement" });
