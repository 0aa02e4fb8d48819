import { z } from "zod";
import { standingsPage } from "@/app/_server/api/answers/standings";
import { methods } from "@/app/_server/api/endpoint";
import { StandingItem } from "@/app/_server/api/items/standing";
import { listOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { PersonId, PolicyId, RequirementId, TeamId } from "@/lib/ids";
import { STANDING_KINDS } from "@/lib/standing/standing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who stands how against what is required of them, and why",
      query: z.strictObject({
        personId: PersonId.optional(),
        teamId: TeamId.optional().describe("Of who is in it on the day, subtree included."),
        requirementId: RequirementId.optional(),
        policyId: PolicyId.optional().describe("Met, and would not be without this policy."),
        kind: z.enum(STANDING_KINDS).optional(),
        ...viewQuery,
        ...pageQuery(z.tuple([PersonId, RequirementId])),
      }),
      answer: listOf(StandingItem),
    },
    async ({ actor, query }) => {
      const { personId, teamId, requirementId, policyId, kind, limit, cursor } = query;
      await expectKnown(actor, { personId, teamId, requirementId, policyId });
      return standingsPage(actor, {
        ...(await viewOf(actor, query)),
        personId: personId ?? null,
        teamId: teamId ?? null,
        requirementId: requirementId ?? null,
        policyId: policyId ?? null,
        kind: kind ?? null,
        limit,
        after: cursor ? { personId: cursor[0], requirementId: cursor[1] } : null,
      });
    },
  ),
});
