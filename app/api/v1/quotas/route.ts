import { z } from "zod";
import { quotasFor } from "@/app/_server/api/answers/quotas";
import { methods } from "@/app/_server/api/endpoint";
import { QuotaItem, QuotaOnDayItem } from "@/app/_server/api/items/competency";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { setQuota } from "@/db/commands/quota/set-quota";
import { expectKnown } from "@/db/queries/known";
import { QuotaId, TeamId } from "@/lib/ids";
import { SetQuota } from "@/lib/team/set-quota";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary:
        "Quotas: whether all of their lines can be filled on the day, and when they first break",
      query: z.strictObject({
        teamId: TeamId.optional().describe("This team and all below it."),
        ...viewQuery,
        ...pageQuery(z.tuple([QuotaId])),
      }),
      answer: listOf(QuotaOnDayItem),
    },
    async ({ actor, query }) => {
      const { teamId } = query;
      await expectKnown(actor, { teamId });
      const view = await viewOf(actor, query);
      return pageFrom(await quotasFor(actor, { ...view, teamId }), ({ id }) => [id], query);
    },
  ),
  POST: writing(
    {
      summary: "Group minimums of a team into a quota; its lines are minimums that name it",
      permission: "requirement.write",
      body: SetQuota,
      answer: QuotaItem,
      status: 201,
    },
    ({ actor, body }) => setQuota(actor, body),
  ),
});
