import { z } from "zod";
import { Instant } from "@/app/_server/api/iso-day";
import type { ShownBadge } from "@/app/_server/badges/shown-badge";
import type { IssuedState } from "@/lib/badge/issue/issued-state";
import { AwardId, IssuedBadgeId, PersonId } from "@/lib/ids";

const STATES = [
  "valid",
  "upcoming",
  "expired",
  "revoked",
  "award-revoked",
  "changed",
  "unproved",
] as const satisfies readonly IssuedState["kind"][];

export const IssuedBadgeItem = z
  .object({
    id: IssuedBadgeId,
    awardId: AwardId,
    personId: PersonId,
    state: z
      .enum(STATES)
      .describe("Today, from the award as it is by now. Only `valid` may be relied on."),
    issuedAt: Instant,
    issuedBy: z.string(),
    revokedAt: Instant.nullable(),
    revokedReason: z.string().nullable(),
    thumbprint: z.string().describe("The key that signed it: RFC 7638, SHA-256, base64url."),
    verificationUrl: z
      .string()
      .nullable()
      .describe("Where anybody who knows this address verifies it; null where that is off."),
    version: z.int(),
  })
  .meta({ id: "IssuedBadge" });

export function issuedBadgeItem(badge: ShownBadge): z.output<typeof IssuedBadgeItem> {
  return { ...badge, state: badge.state.kind };
}
