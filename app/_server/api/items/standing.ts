import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import {
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  PolicyVersionId,
  RequirementId,
  RoleId,
  WaiverId,
} from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { GAP_REASONS, STANDING_KINDS } from "@/lib/standing/standing";
import { RuleItem } from "./rule";

const toProof = Proof.describe("It counts once it is proved at least so well.");

const ChangeItem = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("verify"), awardId: AwardId, toProof }),
    z.object({ kind: z.literal("renew"), credentialId: CredentialId, awardId: AwardId, toProof }),
    z.object({ kind: z.literal("earn"), credentialId: CredentialId, toProof }),
    z.object({
      kind: z.literal("reach"),
      competencyId: CompetencyId,
      from: z.int(),
      to: z.int(),
      toProof,
    }),
    z
      .object({
        kind: z.literal("learn"),
        competencyId: CompetencyId.nullable(),
        hours: z.number(),
        toProof,
      })
      .describe("Hours to learn, of the competency or of anything, that awards say were learnt."),
    z
      .object({
        kind: z.literal("wait"),
        roleId: RoleId.nullable(),
        months: z.int(),
        from: IsoDay,
        until: IsoDay,
      })
      .describe("Days in the role, or with the organisation, that are on their way."),
    z
      .object({ kind: z.literal("serve"), roleId: RoleId.nullable(), months: z.int() })
      .describe("Months in the role, or with the organisation, that nothing on record leads to."),
  ])
  .meta({ id: "Change" });

const policies = z
  .array(PolicyVersionId)
  .exactOptional()
  .describe("The versions of policies without which it would not be met.");

export const WhyItem = z
  .object({
    rule: RuleItem,
    met: z.boolean(),
    standsIn: PolicyVersionId.exactOptional().describe(
      "The version of a policy by which this stands in for the credential above it.",
    ),
    policies,
    until: IsoDay.exactOptional().describe("The first day on which it no longer holds."),
    by: z.array(AwardId).exactOptional(),
    upkeep: z
      .object({
        hours: z.number(),
        drops: z.object({ on: IsoDay, hours: z.number() }).nullable(),
      })
      .exactOptional()
      .describe("The hours that count on the day, and the first day on which there are fewer."),
    get children(): z.ZodExactOptional<z.ZodArray<typeof WhyItem>> {
      return z.array(WhyItem).exactOptional();
    },
    closest: z
      .array(ChangeItem)
      .exactOptional()
      .describe("For what is not met: the least that would make it hold."),
  })
  .meta({ id: "Why" });

const Until = IsoDay.nullable().describe("The first day on which it no longer holds; null: open.");

export const StandingItem = z
  .object({
    personId: PersonId,
    requirementId: RequirementId,
    kind: z.enum(STANDING_KINDS),
    reason: z.enum(GAP_REASONS).exactOptional(),
    since: IsoDay,
    until: Until,
    renewalOpensOn: IsoDay.exactOptional().describe(
      "The first day on which renewing is open, by the window of the requirement.",
    ),
    by: z.array(AwardId),
    policies,
    waiverId: WaiverId.exactOptional(),
    why: WhyItem.nullable().describe("Null where the person has left the reader's reach."),
  })
  .meta({ id: "Standing" });

export const SpanItem = z
  .object({
    from: IsoDay,
    until: Until,
    kind: z.enum(STANDING_KINDS),
    reason: z.enum(GAP_REASONS).exactOptional(),
    by: z.array(AwardId),
    policies,
  })
  .meta({ id: "StandingSpan" });
