import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { BadgeItem } from "@/app/_server/api/items/badge";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { NotFound } from "@/db/errors";
import { awardsOf } from "@/db/queries/awards";
import { badgesFor } from "@/db/queries/badges";
import { expectKnown } from "@/db/queries/known";
import { BADGE_STATES } from "@/lib/badge/verify/verdict";
import { AwardId, BadgeId, PersonId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Badges that were given to us, what came last first",
      query: z.strictObject({
        personId: PersonId.optional(),
        awardId: AwardId.optional(),
        state: z.enum(BADGE_STATES).optional(),
        unclaimed: z
          .literal("true")
          .optional()
          .describe("Only those that are nobody's yet, for who sees everybody."),
        ...pageQuery(z.tuple([z.int(), BadgeId])),
      }),
      answer: listOf(BadgeItem),
    },
    async ({ actor, query: { personId, awardId, state, unclaimed, limit, cursor } }) => {
      await expectKnown(actor, { personId });
      const [award] = awardId ? await awardsOf(actor, { ids: [awardId] }) : [];
      if (awardId && !award) throw new NotFound();
      const rows = await badgesFor(actor, {
        ...{ personId: personId ?? null, awardId: awardId ?? null, state: state ?? null },
        place: unclaimed ? "unclaimed" : null,
        limit: limit + 1,
        after: cursor ? { receivedAt: new Date(cursor[0]), id: cursor[1] } : null,
      });
      return pageOf(rows, limit, ({ receivedAt, id }) => [receivedAt.getTime(), id]);
    },
  ),
});
