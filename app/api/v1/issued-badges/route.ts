import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { IssuedBadgeItem, issuedBadgeItem } from "@/app/_server/api/items/issued-badge";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shownBadges } from "@/app/_server/badges/shown-badge";
import { issuedBadgesOf } from "@/db/queries/issued-badges";
import { expectKnown } from "@/db/queries/known";
import { IssuedBadgeId, PersonId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Badges that were issued here, good or not any more",
      query: z.strictObject({
        personId: PersonId.optional(),
        ...pageQuery(z.tuple([IssuedBadgeId])),
      }),
      answer: listOf(IssuedBadgeItem),
    },
    async ({ actor, query: { personId, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const badges = await issuedBadgesOf(actor, {
        personId: personId ?? null,
        limit: limit + 1,
        after: cursor?.[0] ?? null,
      });
      const items = (await shownBadges(actor, badges)).map(issuedBadgeItem);
      return pageOf(items, limit, (badge) => [badge.id]);
    },
  ),
});
