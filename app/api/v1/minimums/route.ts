import { z } from "zod";
import { minimumsFor } from "@/app/_server/api/answers/minimums";
import { methods } from "@/app/_server/api/endpoint";
import { MinimumItem, MinimumOnDayItem } from "@/app/_server/api/items/competency";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { writing } from "@/app/_server/api/writing";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { expectKnown } from "@/db/queries/known";
import { TeamId, TeamMinimumId } from "@/lib/ids";
import { SetMinimum } from "@/lib/team/set-minimum";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Team minimums in force on the day: who meets them, and when they first break",
      query: z.strictObject({
        teamId: TeamId.optional().describe("This team and all below it."),
        ...viewQuery,
        ...pageQuery(z.tuple([TeamMinimumId])),
      }),
      answer: listOf(MinimumOnDayItem),
    },
    async ({ actor, query }) => {
      const { teamId } = query;
      await expectKnown(actor, { teamId });
      const view = await viewOf(actor, query);
      return pageFrom(await minimumsFor(actor, { ...view, teamId }), ({ id }) => [id], query);
    },
  ),
  POST: writing(
    {
      summary: "Ask that at least so many of a team meet a target",
      permission: "requirement.write",
      body: SetMinimum,
      answer: MinimumItem,
      status: 201,
    },
    ({ actor, body }) => setMinimum(actor, body),
  ),
});
