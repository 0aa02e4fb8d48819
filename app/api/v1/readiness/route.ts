import { z } from "zod";
import { readinessPage } from "@/app/_server/api/answers/readiness";
import { methods } from "@/app/_server/api/endpoint";
import { ReadinessItem } from "@/app/_server/api/items/competency";
import { listOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { PersonId, RoleId, TeamId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "How far the members of a team are towards a role, whether they hold it or not",
      query: z.strictObject({
        roleId: RoleId,
        teamId: TeamId.optional().describe("Members on the day, subtree included."),
        ...viewQuery,
        ...pageQuery(z.tuple([PersonId])),
      }),
      answer: listOf(ReadinessItem),
    },
    async ({ actor, query }) => {
      await expectKnown(actor, { roleId: query.roleId, teamId: query.teamId });
      return readinessPage(actor, { ...query, ...(await viewOf(actor, query)) });
    },
  ),
});
