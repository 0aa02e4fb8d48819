import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { IssuedBadgeItem, issuedBadgeItem } from "@/app/_server/api/items/issued-badge";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { issuedBadge, shownBadges } from "@/app/_server/badges/shown-badge";
import { revokeIssuedBadge } from "@/db/commands/issued-badge/revoke-issued-badge";
import { NotFound } from "@/db/errors";
import { RevokeIssuedBadge } from "@/lib/badge/issue/revoke-issued-badge";
import { IssuedBadgeId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let a badge that was issued here no longer be good; its award stays as it is",
      permission: "badge.issue",
      params: z.object({ badgeId: IssuedBadgeId }),
      ifMatch: true,
      body: RevokeIssuedBadge.pick({ reason: true }),
      answer: IssuedBadgeItem,
      status: 200,
    },
    async ({ actor, params, body, version }) => {
      const revoked = await revokeIssuedBadge(actor, { ...body, id: params.badgeId, version });
      return shown(revoked, async (current) => {
        const [badge] = await shownBadges(actor, [await issuedBadge(actor, current.id)]);
        if (!badge) throw new NotFound();
        return issuedBadgeItem(badge);
      });
    },
  ),
});
