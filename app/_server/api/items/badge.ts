import { z } from "zod";
import { Instant, IsoDay } from "@/app/_server/api/iso-day";
import { BADGE_STATES } from "@/lib/badge/verify/verdict";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { AwardId, BadgeId, ImportId, PersonId } from "@/lib/ids";

export const BadgeItem = z
  .object({
    id: BadgeId,
    version: z.int(),
    personId: PersonId.nullable().describe("Null while it is unclaimed."),
    awardId: AwardId.nullable().describe("Null while it is on nobody's record."),
    importId: ImportId.nullable(),
    standard: z.enum(["2.0", "3.0", "legacy"]).describe("The version of Open Badges."),
    form: z.enum(["json", "jws"]),
    name: z.string(),
    issuer: z.string().nullable().describe("What the issuer is identified by."),
    issuerName: z.string().nullable(),
    state: z.enum(BADGE_STATES),
    checkedAt: Instant,
    statusKnownAt: Instant.nullable().describe("When it was last known whether it is revoked."),
    receivedAt: Instant,
  })
  .meta({ id: "Badge" });

const says = z.string().describe("The same for people.");
const why = z.string().nullable();

const VerdictsItem = z
  .object({
    integrity: z.object({
      verdict: z.enum(["fits", "does-not-fit", "cannot-check"]),
      ...{ why, says },
    }),
    issuer: z.object({
      verdict: z.enum(["confirmed", "unconfirmed"]),
      by: z.string().nullable().describe("What confirms it."),
      ...{ why, says },
    }),
    currency: z.object({
      verdict: z.enum([
        "valid",
        "not-yet",
        "expired",
        "revoked",
        "suspended",
        "status-unknown",
        "unreadable",
      ]),
      from: IsoDay.nullable(),
      until: IsoDay.nullable(),
      reason: z.string().nullable().describe("Why the issuer revoked it."),
      since: z.string().nullable().describe("When its status was last known."),
      checkedAt: z.string(),
      says,
    }),
  })
  .meta({ id: "BadgeVerdicts" });

const AlignmentItem = z
  .object({
    name: z.string().nullable(),
    url: z.string().nullable(),
    code: z.string().nullable(),
    description: z.string().nullable(),
    framework: z.string().nullable(),
    type: z.string().nullable(),
  })
  .meta({ id: "BadgeAlignment" });

const SaidItem = z
  .object({
    id: z.string().nullable(),
    issuer: z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      url: z.string().nullable(),
    }),
    achievement: z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      description: z.string().nullable(),
      kind: z.enum(CREDENTIAL_KINDS),
      achievementType: z.string().nullable().describe("As the issuer wrote it."),
      criteriaUrl: z.string().nullable(),
      criteria: z.string().nullable(),
      tags: z.array(z.string()),
      language: z.string().nullable(),
      alignments: z.array(AlignmentItem),
    }),
    earnedOn: IsoDay.nullable(),
    validFrom: IsoDay.nullable(),
    expiresOn: IsoDay.nullable().describe("The last day; null where it states no end."),
    recipients: z.array(
      z.object({
        kind: z.string(),
        isHashed: z.boolean(),
        value: z.string().nullable().describe("Null where it is hashed, or not yours to see."),
      }),
    ),
    results: z.array(
      z.object({
        name: z.string().nullable(),
        status: z.string().nullable(),
        value: z.string().nullable(),
        level: z.string().nullable(),
        alignments: z.array(AlignmentItem),
      }),
    ),
    isHeld: z.boolean().describe("Whether what it was given for is completed."),
    evidence: z.array(z.string()),
    missing: z.array(z.string()).describe("What it does not say."),
  })
  .meta({ id: "BadgeContents" });

export const BadgeDetailItem = z
  .object({
    ...BadgeItem.shape,
    verdicts: VerdictsItem,
    said: SaidItem.nullable().describe("Null where it cannot be read."),
  })
  .meta({ id: "BadgeDetail" });
