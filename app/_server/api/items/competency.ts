import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { FACETS } from "@/lib/facts";
import {
  AssessmentId,
  AwardId,
  CompetencyId,
  CredentialId,
  FrameworkId,
  PersonId,
  QuotaId,
  RoleId,
  TeamId,
  TeamMinimumId,
} from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { RuleItem } from "./rule";

export const CompetencyItem = z
  .object({
    id: CompetencyId,
    code: z.string().nullable(),
    name: z.string(),
    description: z.string().nullable(),
    area: z.string().nullable(),
    sourceKey: z.string().nullable().describe("What its source calls it for good."),
    startsOn: IsoDay.nullable().describe("The first day in these words; null: always."),
    endsOn: IsoDay.nullable().describe("The last day before it was withdrawn; null: open."),
    framework: z.object({ id: FrameworkId, name: z.string() }),
    levels: z
      .array(
        z.object({
          ...{ rank: z.int(), name: z.string(), description: z.string().nullable() },
          facet: z
            .enum(FACETS)
            .nullable()
            .describe("What of the competency is to be shown at it; null for all of it."),
        }),
      )
      .describe("The framework's levels, lowest first, with what each means here."),
    version: z.int(),
  })
  .meta({ id: "Competency" });

const evidence = {
  level: z.int(),
  from: IsoDay,
  until: IsoDay.nullable().describe("The first day on which it no longer counts; null: open."),
  counts: z.boolean(),
  whyNot: z
    .enum([
      "not-yet",
      "expired",
      "revoked",
      "in-progress",
      "failed",
      "below-proof",
      "outweighed",
      "stale",
    ])
    .exactOptional(),
};

const EvidenceItem = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("award"), id: AwardId, ...evidence }),
    z.object({ kind: z.literal("stack"), id: CredentialId, ...evidence }),
    z.object({ kind: z.literal("assessment"), id: AssessmentId, ...evidence }),
  ])
  .meta({ id: "Evidence" });

export const LevelItem = z
  .object({
    personId: PersonId,
    competencyId: CompetencyId,
    level: z.int().describe("0 without evidence that counts."),
    required: z
      .int()
      .nullable()
      .describe("The highest level that a role held on the day asks for."),
    gap: z.int(),
    proof: Proof.nullable().describe("The strongest proof of this level."),
    evidence: z.array(EvidenceItem),
  })
  .meta({ id: "Level" });

export const ReadinessItem = z
  .object({
    personId: PersonId,
    roleId: RoleId,
    met: z.int(),
    required: z.int(),
    readiness: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("Null where the role asks for nothing."),
    mandatoryMissing: z.array(CompetencyId),
  })
  .meta({ id: "Readiness" });

export const MinimumItem = z
  .object({
    id: TeamMinimumId,
    teamId: TeamId,
    target: RuleItem,
    minimum: z.int(),
    startsOn: IsoDay,
    endsOn: IsoDay.nullable(),
    quotaId: QuotaId.nullable().describe("The quota that it is a line of."),
    version: z.int(),
  })
  .meta({ id: "Minimum" });

export const MinimumOnDayItem = MinimumItem.extend({
  holders: z.array(PersonId),
  depth: z.int().describe("Holders above the minimum; below zero where it is broken."),
  firstBreakOn: IsoDay.nullable().describe("The first day from this one on with too few holders."),
  singleHolder: PersonId.exactOptional().describe("Without whom nobody would be left."),
}).meta({ id: "MinimumOnDay" });

export const QuotaItem = z
  .object({
    id: QuotaId,
    teamId: TeamId,
    name: z.string(),
    countsOnce: z
      .boolean()
      .describe("Whether each person fills one place only, in whichever line."),
    version: z.int(),
  })
  .meta({ id: "Quota" });

export const QuotaOnDayItem = QuotaItem.extend({
  lines: z.array(TeamMinimumId).describe("Those in force on the day, which GET /minimums has."),
  depth: z
    .int()
    .nullable()
    .describe(
      "How many may leave, whoever they are, before a line is short; below zero the places that nobody fills; null without a line in force.",
    ),
  firstBreakOn: IsoDay.nullable().describe("The first day from this one on with an empty place."),
}).meta({ id: "QuotaOnDay" });
